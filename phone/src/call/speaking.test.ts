import { expect, test } from 'vitest';
import { createSpeaking, type ToSay } from './speaking.ts';

const sentence =
  (text: string): ToSay =>
  async () => ({ language: 'en', text });

const SOON = { urgency: 'soon', over: true } as const;
const NOW = { urgency: 'now', over: true } as const;
const NEWS = { urgency: 'soon', over: false } as const;

/** An ear that keeps what it is given until it is told that it is over. */
function start(speak = async (_language: string, text: string) => new Int16Array(text.length)) {
  const heard: number[] = [];
  let over: (() => void) | null = null;
  const end = () => {
    const ended = over;
    over = null;
    ended?.();
  };
  const ear = {
    say(samples: Int16Array) {
      heard.push(samples.length);
      return new Promise<void>((resolve) => (over = resolve));
    },
    hush: end,
  };
  return { heard, end, speaking: createSpeaking(ear, speak) };
}

test('one sentence follows the other, each after the end of the one before', async () => {
  const { heard, end, speaking } = start();
  speaking.say([sentence('one'), sentence('three')], SOON);
  speaking.say([sentence('seven..')], SOON);
  await expect.poll(() => heard).toEqual([3]);
  end();
  await expect.poll(() => heard).toEqual([3, 5]);
  end();
  await expect.poll(() => heard).toEqual([3, 5, 7]);
  expect(speaking.isSilent()).toBe(false);
  end();
  await speaking.whenSilent();
  expect(speaking.isSilent()).toBe(true);
});

test('what must be said now takes the place of all that was to be said', async () => {
  const { heard, end, speaking } = start();
  speaking.say([sentence('one'), sentence('three')], SOON);
  await expect.poll(() => heard).toEqual([3]);
  speaking.say([sentence('now')], NOW);
  speaking.say([sentence('after')], SOON);
  await expect.poll(() => heard).toEqual([3, 3]);
  end();
  await expect.poll(() => heard).toEqual([3, 3, 5]);
  end();
  await speaking.whenSilent();
});

test('a key hushes, also what was just being made', async () => {
  let made: (samples: Int16Array<ArrayBuffer>) => void = () => {};
  const { heard, speaking } = start(() => new Promise((resolve) => (made = resolve)));
  speaking.say([sentence('one'), sentence('three')], SOON);
  await expect.poll(() => made.length).toBe(1);
  speaking.hush();
  made(new Int16Array(3));
  await speaking.whenSilent();
  expect(heard).toEqual([]);
});

test('a sentence that cannot be made is left out, and the next one said', async () => {
  const { heard, end, speaking } = start(async (_language, text) => {
    if (text === 'no') throw new Error('no such voice');
    return new Int16Array(text.length);
  });
  speaking.say([sentence('no'), sentence('three')], SOON);
  await expect.poll(() => heard).toEqual([5]);
  end();
  await speaking.whenSilent();
});

test('F4: what must be said first comes before what is being said, which then begins anew', async () => {
  const { heard, end, speaking } = start();
  speaking.say([sentence('one'), sentence('three')], SOON);
  await expect.poll(() => heard).toEqual([3]);
  speaking.say([sentence('seven..')], { urgency: 'first', over: true });
  await expect.poll(() => heard).toEqual([3, 7]);
  end();
  await expect.poll(() => heard).toEqual([3, 7, 3]);
  end();
  await expect.poll(() => heard).toEqual([3, 7, 3, 5]);
  end();
  await speaking.whenSilent();
});

test('news stops when somebody begins to speak, and what is over them goes on', async () => {
  const { heard, end, speaking } = start();
  speaking.say([sentence('news'), sentence('more news')], NEWS);
  speaking.say([sentence('one')], SOON);
  await expect.poll(() => heard).toEqual([4]);
  speaking.hushNews();
  await expect.poll(() => heard).toEqual([4, 3]);
  speaking.say([sentence('news')], NEWS);
  speaking.hushNews();
  end();
  await speaking.whenSilent();
  expect(heard).toEqual([4, 3]);
});
