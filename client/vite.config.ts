import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { pageInEachLanguage } from './pages.js';
import { reactIsPreact } from './react.js';

/**
 * Ronda speaks over WebSockets only (see `src/connection/wire.ts`), yet socket.io brings all its
 * other ways along, by name, so that no bundler can leave them out.
 */
const onlyWebSockets: Plugin = {
  name: 'only-websockets',
  transform(_code, id) {
    if (!/engine\.io-client\/build\/esm\/transports\/index\.js$/.test(id)) return null;
    return `
      import { WS } from './websocket.node.js';
      export const transports = { websocket: WS };
    `;
  },
};

export default defineConfig({
  plugins: [onlyWebSockets, pageInEachLanguage()],
  resolve: { alias: reactIsPreact },
  build: {
    target: 'es2022',
    // Read by the check that weighs the page.
    manifest: true,
    // Every browser that can hold a call has it; and without it no script stands in the page.
    modulePreload: { polyfill: false },
    // As files of their own, fonts and pictures are kept by the browser, and no `data:` need be allowed.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Checked by weight as it travels, for everything together.
    chunkSizeWarningLimit: 1000,
  },
});
