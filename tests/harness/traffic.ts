import type { BrowserContext } from 'playwright-core';

/** Everything that a browser sends: where to, and what of it can be read. */
export interface Traffic {
  /** scheme://host:port of every request and socket */
  readonly origins: ReadonlySet<string>;
  /** Addresses, headers, bodies and messages, in one text. */
  sent(): string;
}

export function watchTraffic(context: BrowserContext): Traffic {
  const origins = new Set<string>();
  const sent: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    // A page's own data and blobs go nowhere.
    if (url.origin !== 'null') origins.add(url.origin);
    sent.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? '');
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      origins.add(new URL(socket.url()).origin);
      sent.push(socket.url());
      socket.on('framesent', ({ payload }) => sent.push(payload.toString()));
    });
  });
  return { origins, sent: () => sent.join('\n') };
}
