import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export interface Gallery {
  /** Where a scene of the room stands still, in a language: one of ours, `longer` or `mirrored`. */
  address(scene: string, language: string): string;
  close(): Promise<void>;
}

/** The room's screen in its various states, without a server: see `client/src/room/gallery`. */
export async function openGallery(): Promise<Gallery> {
  const root = fileURLToPath(new URL('../../client', import.meta.url));
  const server = await createServer({
    root,
    configFile: `${root}/vite.config.ts`,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    logLevel: 'error',
  });
  await server.listen();
  const [url] = server.resolvedUrls?.local ?? [];
  return {
    address: (scene, language) =>
      String(new URL(`/gallery.html?scene=${scene}&language=${language}`, url)),
    close: () => server.close(),
  };
}
