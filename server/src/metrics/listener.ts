import { once } from 'node:events';
import { createServer } from 'node:http';
import { isLoopback } from '../door/loopback.ts';
import type { Exposition } from './exposition.ts';

export interface MetricsListener {
  listen(): Promise<void>;
  stop(): void;
}

/** Where a Prometheus reads the figures: a door of its own, which nobody in a meeting knows or reaches. */
export function createMetricsListener(
  { host, port }: { readonly host: string; readonly port: number },
  exposition: Pick<Exposition, 'contentType' | 'text'>,
): MetricsListener {
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    // On this machine alone no other name leads here, such as one that a page in a browser has made to.
    const isAsked = !isLoopback(host) || isLoopback(hostIn(headers.host));
    if (!isAsked || method !== 'GET' || url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    exposition.text().then(
      (text) => response.writeHead(200, { 'content-type': exposition.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  return {
    async listen() {
      server.listen({ host, port });
      await once(server, 'listening');
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function hostIn(header = ''): string {
  const url = `http://${header}`;
  return URL.canParse(url) ? new URL(url).hostname : '';
}
