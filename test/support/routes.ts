import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import type { z } from 'zod';
import type { Access } from '#app/http/access.ts';
import { ensureBuild } from './build.ts';

/** What page() and command() leave on a loader or an action. */
export type Declaration = { access: Access; can?: string; form?: z.ZodType | ((...args: never[]) => unknown) };
export type Route = {
  /** The module, as its path under app/ without the extension. */
  id: string;
  /** Its address, with `:name` for what varies, and `*` for whatever is left. */
  address: string;
  /** Where its forms are posted. */
  actionAddress: string;
  hasPage: boolean;
  loader: Declaration | 'undeclared' | null;
  action: Declaration | 'undeclared' | null;
};

const builtServer = path.join(import.meta.dirname, '../../build/server/index.js');

/** Every route of the application as it was built, layouts included. */
export async function readRoutes(): Promise<Route[]> {
  await ensureBuild();
  const build: ServerBuild = await import(builtServer);
  return Object.values(build.routes).flatMap((route) => {
    if (!route) return [];
    return {
      id: route.id,
      address: addressOf(build, route.id),
      // An index route without a path of its own shares its parent's: a form is for the parent unless it says ?index.
      actionAddress: addressOf(build, route.id) + (route.index && !route.path ? '?index' : ''),
      hasPage: route.module.default !== undefined,
      loader: declarationOf(route.module.loader),
      action: declarationOf(route.module.action),
    };
  });
}

// What no thing of the market stands for: one that does not exist, or one of a fixed list.
const anyParams: Record<string, string> = {
  status: '403',
  givenOn: '2026-11-30',
  token: 'no-such-token-0123456789',
  mailId: '00000000-0000-4000-8000-000000000000',
  assessorId: '00000000-0000-4000-8000-000000000000',
  savedSearchId: '00000000-0000-4000-8000-000000000000',
  step: 'people',
  deadline: 'response',
  version: '1',
  source: 'pasted',
  list: 'capability',
  area: 'restart.2021.1a',
  code: 'CAP01',
  ruleSet: 'PRIME-COMMITMENTS',
  item: 'P01',
};

/** The address of a route for one thing. @throws naming what the thing lacks */
export function fillAddress(address: string, params: Record<string, string> = {}): string {
  const filled = address.replace(/:(\w+)\??/g, (_whole, name: string) => {
    const value = params[name] ?? anyParams[name];
    if (value === undefined) throw new Error(`Nothing in the test market stands for :${name} of ${address}`);
    return encodeURIComponent(value);
  });
  return filled.replace('*', 'no-such-page');
}

function addressOf(build: ServerBuild, id: string): string {
  const parts: string[] = [];
  for (let at = build.routes[id]; at; at = at.parentId ? build.routes[at.parentId] : undefined) {
    if (at.path) parts.unshift(at.path);
  }
  return `/${parts.join('/')}`;
}

function declarationOf(handler: unknown): Declaration | 'undeclared' | null {
  if (!handler) return null;
  if (typeof handler !== 'function' || !('declaration' in handler)) return 'undeclared';
  const { declaration } = handler as { declaration: Declaration };
  return typeof declaration?.access?.for === 'string' ? declaration : 'undeclared';
}
