import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import {
  happensToMicrophone,
  pictureBytes,
  picturesAskedFor,
  sentMicrophone,
  watchFlow,
} from '../harness/mediaFlow.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, startGroup, agree, proposeRound } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// With the microphones and the camera that Chromium itself pretends to have.
const { settings } = en.media;
const SOON = { timeout: 15_000, interval: 200 };
let world: World;
let browser: Browser;
let ana: Member;
let bea: Member;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
  bea = await openMember(browser, { name: 'Bea' });
  for (const { context } of [ana, bea]) await watchFlow(context);
  const link = await startGroup(world, ana, 60);
  await arrive(ana, link);
  await arrive(bea, link);
});

afterAll(async () => {
  await browser?.close();
  await world?.end();
});

/** In the dialog: the one after the one that is chosen. Answers its name. */
async function chooseAnother(page: Page, which: string): Promise<string> {
  const choice = page.getByLabel(which, { exact: true });
  await choice.waitFor();
  const names = await choice.locator('option').allTextContents();
  const now = await choice.evaluate((select: HTMLSelectElement) => select.selectedIndex);
  const other = names[(now + 1) % names.length]!;
  await choice.selectOption({ label: other });
  return other;
}

async function untilSentFrom(page: Page, label: string) {
  return vi.waitFor(async () => {
    const sent = await sentMicrophone(page);
    expect(sent?.label).toBe(label);
    return sent!;
  }, SOON);
}

test('the microphone is asked to take out noise and echo, and to even out how loud one is', async () => {
  await ana.press(en.media.turnMicrophoneOn);
  await ana.sees(en.room.mine.heard);
  const sent = await sentMicrophone(ana.page);
  expect(sent?.settings).toMatchObject({
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
  });
});

test('F2 F5: another microphone in the middle of a turn keeps the turn, and opens nothing that was closed', async () => {
  await proposeRound(ana);
  await agree(bea);
  await ana.press('Speak');
  const before = await vi.waitFor(async () => {
    const sent = await sentMicrophone(ana.page);
    expect(sent?.enabled).toBe(true);
    return sent!;
  }, SOON);

  await ana.press(settings.open);
  const other = await chooseAnother(ana.page, settings.microphone);
  expect(other).not.toBe(before.label);
  const after = await untilSentFrom(ana.page, other);
  expect(after.enabled).toBe(true);
  await vi.waitFor(async () => {
    expect((await sentMicrophone(ana.page))!.bytesSent).toBeGreaterThan(after.bytesSent);
  }, SOON);
  await ana.button('Finish').first().waitFor();
  await bea.sees(en.room.middle.turn.replace('{{name}}', 'Ana'));

  // Closed by her own hand, and exchanged again: it stays closed.
  await ana.press(en.media.turnMicrophoneOff);
  await vi.waitFor(async () => expect((await sentMicrophone(ana.page))?.enabled).toBe(false), SOON);
  const third = await chooseAnother(ana.page, settings.microphone);
  expect((await untilSentFrom(ana.page, third)).enabled).toBe(false);
  await ana.press(en.room.close);
  await ana.press('Finish');
  await bea.press('Pass');
  await ana.sees(en.room.middle.gathering);
});

test('the speaker can be chosen where the browser lets it be', async () => {
  await ana.press(settings.open);
  const speaker = await chooseAnother(ana.page, settings.speaker);
  const select = ana.page.getByLabel(settings.speaker, { exact: true });
  await vi.waitFor(async () => {
    expect(await select.locator('option:checked').textContent()).toBe(speaker);
  }, SOON);
  await ana.press(en.room.close);
});

test('Save data: no picture arrives any more, and it does again when it is wanted', async () => {
  await bea.press(en.media.turnCameraOn);
  await vi.waitFor(async () => expect(await pictureBytes(ana.page)).toBeGreaterThan(10_000), SOON);
  expect(await picturesAskedFor(ana.page)).toBe(1);
  const pictures = ana.page.locator('.room video');
  await pictures.first().waitFor();

  await ana.press(settings.open);
  await ana.page.getByRole('radio', { name: settings.saveData }).check();
  await pictures.first().waitFor({ state: 'detached' });
  await vi.waitFor(async () => expect(await picturesAskedFor(ana.page)).toBe(0), SOON);
  let last = Number.NaN;
  await vi.waitFor(
    async () => {
      const before = last;
      last = await pictureBytes(ana.page);
      expect(last).toBe(before);
    },
    { timeout: 15_000, interval: 1500 },
  );

  await ana.page.getByRole('radio', { name: settings.all }).check();
  await pictures.first().waitFor();
  const again = await pictureBytes(ana.page);
  await vi.waitFor(async () => expect(await pictureBytes(ana.page)).toBeGreaterThan(again), SOON);
  await ana.press(en.room.close);
});

test('Audio only: one’s own camera is off as well', async () => {
  await bea.press(settings.open);
  await bea.page.getByRole('radio', { name: settings.audioOnly }).check();
  await bea.press(en.room.close);
  await bea.button(en.media.turnCameraOn).waitFor();
  await ana.page.locator('.room video').first().waitFor({ state: 'detached' });
});

test('a microphone that the system silences, that is unplugged or in use elsewhere: each says what to do', async () => {
  await ana.press(en.media.turnMicrophoneOn);
  await ana.sees(en.room.mine.heard);
  await happensToMicrophone(ana.page, 'mute');
  await ana.sees(en.media.microphoneSilenced);
  await happensToMicrophone(ana.page, 'unmute');
  await ana.sees(en.room.mine.heard);

  await ana.page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('', 'NotReadableError'));
  });
  await happensToMicrophone(ana.page, 'ended');
  await ana.sees(en.media.microphoneUnplugged);
  await ana.press(en.media.turnMicrophoneOn);
  await ana.sees(en.media.microphoneBusy);
});

test('leave to use the microphone that is taken back is told, and closes it', async () => {
  await bea.press(en.media.turnMicrophoneOn);
  await bea.sees(en.room.mine.heard);
  const browserSide = await browser.newBrowserCDPSession();
  const page = await bea.context.newCDPSession(bea.page);
  const { targetInfo } = await page.send('Target.getTargetInfo');
  await browserSide.send('Browser.setPermission', {
    permission: { name: 'microphone' },
    setting: 'denied',
    origin: world.url,
    browserContextId: targetInfo.browserContextId!,
  });
  await bea.sees(en.media.microphoneRevoked);
  expect(await sentMicrophone(bea.page)).toBeNull();
});
