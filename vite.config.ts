import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

/** Refuses to put a module of db/, search/ or emails/ into a file that a browser loads: tree shaking is no lock. */
function serverFoldersStayOnTheServer(): Plugin {
  const serverOnly = new RegExp(`^${import.meta.dirname}/(db|search|emails)/`);
  return {
    name: 'tierbridge:server-folders-stay-on-the-server',
    enforce: 'pre',
    load(id, options) {
      if (!options?.ssr && serverOnly.test(id)) {
        throw new Error(`${id} is server code and must not reach the browser`);
      }
      return null;
    },
  };
}

export default defineConfig({
  plugins: [serverFoldersStayOnTheServer(), remix(remixConfig)],
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
});
