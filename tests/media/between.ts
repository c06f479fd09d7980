import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** One call of LiveKit's API. Times are of `performance.now()`, in ms. */
export interface Call {
  readonly method: string;
  readonly seat: string | undefined;
  /** Of UpdateParticipant: whether it opens the microphone. */
  readonly opens: boolean;
  readonly askedAt: number;
  answeredAt: number | null;
}

/** Stands between our server and LiveKit's API: sees every call, and can swallow some. */
export interface Between {
  readonly url: string;
  readonly calls: readonly Call[];
  /** `unheard`: LiveKit never gets it. `unanswered`: LiveKit does it, and we never hear so. */
  swallow(how: 'unheard' | 'unanswered', which: (call: Call) => boolean): void;
  /** Resolves once all calls are answered and none has come for that many ms. */
  quiet(forMs: number): Promise<void>;
  stop(): void;
}

export async function createBetween(target: string): Promise<Between> {
  const calls: Call[] = [];
  let how: 'unheard' | 'unanswered' = 'unheard';
  let which: (call: Call) => boolean = () => false;

  const server = createServer((asked, answer) => {
    void text(asked).then(async (body) => {
      const call = callOf(asked, body);
      calls.push(call);
      const swallowed = which(call);
      if (swallowed && how === 'unheard') return;
      const passedOn = await pass(target, asked, body);
      const answered = await text(passedOn);
      if (swallowed) return;
      call.answeredAt = performance.now();
      answer.writeHead(passedOn.statusCode ?? 502, passedOn.headers).end(answered);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    swallow(newHow, newWhich) {
      how = newHow;
      which = newWhich;
    },
    async quiet(forMs) {
      const isBusy = () =>
        calls.some(
          ({ askedAt, answeredAt }) => answeredAt === null || performance.now() - askedAt < forMs,
        );
      while (isBusy()) await sleep(20);
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function pass(target: string, asked: IncomingMessage, body: string) {
  const { host: _, ...headers } = asked.headers;
  const passing = ask(new URL(asked.url ?? '/', target), { method: 'POST', headers });
  passing.end(body);
  const [answer] = (await once(passing, 'response')) as [IncomingMessage];
  return answer;
}

function callOf(asked: IncomingMessage, body: string): Call {
  const content = JSON.parse(body) as {
    identity?: string;
    permission?: { canPublish?: boolean; canPublishSources?: string[] };
  };
  const { permission } = content;
  return {
    method: asked.url?.split('/').at(-1) ?? '',
    seat: content.identity,
    opens: permission?.canPublishSources?.includes('MICROPHONE') === true,
    askedAt: performance.now(),
    answeredAt: null,
  };
}
