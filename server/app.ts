import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import type { Services } from '#app/services/services.ts';
import { limitBody } from './body-limit.ts';
import { buildByAddress } from './build-by-address.ts';
import { healthRoutes } from './health.ts';
import { acceptOwnOrigin } from './origin.ts';
import { identifyRequest, logRequest } from './request-log.ts';
import { requestScope } from './request-scope.ts';
import { securityHeaders } from './security-headers.ts';

const root = path.join(import.meta.dirname, '..');
const buildFolder = path.join(root, 'build');

/** The web application as Express middleware, in the order in which a request meets it. */
export async function createApp(services: Services, { dev }: { dev: boolean }): Promise<Express> {
  const { env } = services;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', /^\d+$/.test(env.TRUST_PROXY) ? Number(env.TRUST_PROXY) : env.TRUST_PROXY);
  app.use(identifyRequest());
  app.use(logRequest(services));
  app.use(securityHeaders(env, { dev }));
  app.use(compression());
  app.use(healthRoutes(services));
  const { build, assets } = dev ? await developmentBuild() : await productionBuild();
  app.use(assets);
  app.use(await publicFiles());
  app.use(acceptOwnOrigin());
  app.use(limitBody());
  app.all('*', answerPages(services, build));
  return app;
}

function answerPages(services: Services, build: Build['build']): express.RequestHandler {
  const getLoadContext = requestScope(services);
  const answer = (part: Build['build']) =>
    createRequestHandler({ build: part, mode: services.env.NODE_ENV, getLoadContext });
  if (typeof build === 'function') return answer(build);
  const partOf = buildByAddress(build);
  const handlers = new Map<ServerBuild, express.RequestHandler>();
  return (request, response, next) => {
    const part = partOf(request.path);
    const handler = handlers.get(part) ?? answer(part);
    handlers.set(part, handler);
    return handler(request, response, next);
  };
}

// Whatever is none of these files is not looked for on the disk, which would be once for each page.
async function publicFiles(): Promise<express.RequestHandler> {
  const folder = path.join(root, 'public');
  const names = new Set(await readdir(folder));
  const files = express.static(folder, { maxAge: '1h' });
  return (request, response, next) =>
    names.has(request.path.split('/')[1] ?? '') ? files(request, response, next) : next();
}

type Build = { build: ServerBuild | (() => Promise<ServerBuild>); assets: express.RequestHandler };

async function productionBuild(): Promise<Build> {
  const entry = path.join(buildFolder, 'server/index.js');
  const build: ServerBuild = await import(entry);
  const assets = express.Router();
  // Asset names carry a hash of what is in them. A missing one is a plain 404: a page in its place would be run as a script.
  assets.use(
    '/assets',
    express.static(path.join(buildFolder, 'client/assets'), { immutable: true, maxAge: '1y' }),
    (_request, response) => {
      response.status(404).type('text').send('Not found');
    },
  );
  return { build, assets };
}

async function developmentBuild(): Promise<Build> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true }, root });
  return {
    assets: vite.middlewares,
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
  };
}
