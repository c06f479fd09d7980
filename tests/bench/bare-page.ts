import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type * as LiveKit from 'livekit-client';
import { listenFor } from './ear.ts';

declare global {
  /** livekit-client itself, and the room a bare page is in. */
  var livekit: typeof LiveKit | undefined;
  var bareRoom: LiveKit.Room | undefined;
  var connectBare: typeof connect | undefined;
}

const PAGE = `<!doctype html><title>bare</title><button>Enter</button>
<script type="module">globalThis.livekit = await import('/livekit-client.js');</script>`;

/** Pages with livekit-client and nothing else, served from here. */
export interface BarePages {
  open(hertz: number, prepare?: (context: BrowserContext) => Promise<void>): Promise<Page>;
  stop(): void;
}

export async function serveBarePages(browser: Browser): Promise<BarePages> {
  const script = await readFile(fileURLToPath(import.meta.resolve('livekit-client')));
  const server = createServer((asked, answer) => {
    const isScript = asked.url === '/livekit-client.js';
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    answer.end(isScript ? script : PAGE);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    async open(hertz, prepare) {
      const context = await browser.newContext();
      await listenFor(context, hertz);
      await context.addInitScript(`globalThis.connectBare = ${connect.toString()}`);
      await prepare?.(context);
      const page = await context.newPage();
      await page.goto(origin);
      await page.waitForFunction(() => globalThis.livekit !== undefined);
      return page;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Pass {
  readonly url: string;
  readonly token: string;
}

/** Connects, and plays whatever it is sent: the shortest program there is. */
export function connectPage(page: Page, pass: Pass): Promise<void> {
  return page.evaluate((given) => globalThis.connectBare!(given), pass);
}

/** The page's one button connects. */
export function connectOnClick(page: Page, pass: Pass): Promise<void> {
  return page.evaluate((given) => {
    const button = document.querySelector('button')!;
    button.addEventListener('click', () => void globalThis.connectBare!(given));
  }, pass);
}

/** Runs in the page. */
async function connect(pass: Pass): Promise<void> {
  const { Room, RoomEvent } = globalThis.livekit!;
  const room = new Room();
  globalThis.bareRoom = room;
  room.on(RoomEvent.TrackSubscribed, (track) => void track.attach());
  await room.connect(pass.url, pass.token);
}
