import { foundGroupWithPhones, type Invitation } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import type { MediaRoom } from '@ronda/member/sound/media';
import { enterMedia } from '@ronda/member/voice';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startChild } from '../../infra/children.js';
import { freePort } from '../../infra/ports.js';
import { inProject } from '../../infra/project.js';
import { startChromium } from '../harness/chromium.ts';
import { findTelephone } from '../harness/telephone.ts';
import { startWorld } from '../harness/world.ts';
import { measureSound } from '../sound/loudness.ts';

const telephone = await findTelephone();

/** Longer than a click. */
const HEARD_MS = 300;

// For who has no telephone at hand: `npm run dev -- --phone`, and then the page /phone.
describe.skipIf(!telephone.there)(`a telephone on the screen${telephone.skipped}`, () => {
  let folder: string;
  let dev: Awaited<ReturnType<typeof startChild>>;
  let written = '';
  let browser: Browser;
  let page: Page;
  let group: Invitation & { readonly pin: string };
  let ana: Member;
  let media: MediaRoom;
  let heard: ReadonlyMap<string, number>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ronda-test-'));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    dev = await startChild(process.execPath, [inProject('infra/run.js'), 'dev', '--phone'], {
      env: { PORT: String(port), RONDA_DATA: folder, NODE_ENV: 'development' },
      onOutput: (text) => {
        written += text;
      },
    });
    await vi.waitFor(() => expect(written).toContain(`${url}/phone`), { timeout: 100_000 });
    group = await foundGroupWithPhones({ url }, 60);
    ana = await takeSeat({ url }, group, { name: 'Ana' });
    media = await enterMedia(ana, { hears: true }, (room) => {
      heard = measureSound(room);
    });
    browser = await startChromium();
    page = await browser.newPage();
    await page.goto(`${url}/phone`);
  });
  afterAll(async () => {
    await browser?.close();
    await media?.disconnect();
    ana?.close();
    await dev?.end();
    await rm(folder, { recursive: true, force: true });
  });

  const callers = () => ana.room().seats.filter(({ by }) => by === 'phone');

  /** A key may come before the question that it answers: then it is pressed again. */
  async function pressUntil(key: string, isDone: () => boolean): Promise<void> {
    const press = async () => {
      if (!isDone()) await page.keyboard.press(key);
      return isDone();
    };
    await expect.poll(press, { interval: 1000 }).toBe(true);
  }

  test('is answered, and its keys lead to a seat', async () => {
    await page.getByRole('button', { name: 'Call' }).click();
    await page.getByText('In the call').waitFor();
    await page.getByRole('button', { name: '1', exact: true }).click();
    for (const digit of group.pin) await page.keyboard.press(digit);
    await page.keyboard.press('#');
    await pressUntil('#', () => callers().length === 1);
    expect(callers()[0]?.presence.kind).toBe('connected');
  });

  test('is heard at the table once its microphone is on', async () => {
    const [caller] = callers();
    await page.keyboard.press('*');
    await page.keyboard.press('6');
    await expect.poll(() => heard.get(caller!.id) ?? 0).toBeGreaterThan(HEARD_MS);
  });

  test('F7: hangs up as a telephone does', async () => {
    await page.getByRole('button', { name: 'Hang up' }).click();
    await expect.poll(() => callers()[0]?.presence.kind).toBe('lost');
    await page.getByText('The call is over.').waitFor();
  });
});

test('there is no such page where Ronda is not being developed', async () => {
  const world = await startWorld();
  try {
    expect((await fetch(`${world.url}/phone`)).status).toBe(404);
    expect((await fetch(`${world.url}/phone.html`)).status).toBe(404);
    expect((await fetch(`${world.url}/phone/booth`, { method: 'POST' })).status).toBe(404);
  } finally {
    await world.end();
  }
});
