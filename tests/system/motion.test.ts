import { readdir, readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProject } from '../../infra/project.js';
import { startChromium } from '../harness/chromium.ts';

// All of the style sheets as they are built, read by a browser.
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startChromium();
  page = await browser.newPage();
  const folder = inProject('client', 'dist', 'assets');
  const sheets = (await readdir(folder)).filter((file) => file.endsWith('.css'));
  for (const sheet of sheets) {
    await page.addStyleTag({ content: await readFile(`${folder}/${sheet}`, 'utf8') });
  }
});

afterAll(() => browser?.close());

/** What a browser moves without laying out or painting anew. */
const CHEAP = ['transform', 'translate', 'scale', 'rotate', 'opacity'];

test('only transform and opacity are animated', async () => {
  const { transitions, keyframes } = await page.evaluate(animated);
  expect(transitions).toContain('transform');
  expect(keyframes).toContain('opacity');
  expect([...transitions, ...keyframes].filter((property) => !CHEAP.includes(property))).toEqual(
    [],
  );
});

test('nothing moves for whoever wants less motion', async () => {
  await page.evaluate(() => {
    document.body.innerHTML = '<p style="transition: opacity 1s; animation: 1s forward">.</p>';
  });
  const moved = () =>
    page.evaluate(() => {
      const { transitionDuration, animationName } = getComputedStyle(document.querySelector('p')!);
      return { transitionDuration, animationName };
    });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moved()).toEqual({ transitionDuration: '1s', animationName: 'forward' });
  // Stronger than what an element itself says, and so than any rule of ours, none of which insists.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moved()).toEqual({ transitionDuration: '0s', animationName: 'none' });
  expect(await page.evaluate(insisting)).toBe(2);
});

/** Runs in the page: every property that some rule moves. */
function animated(): { transitions: string[]; keyframes: string[] } {
  const transitions = new Set<string>();
  const keyframes = new Set<string>();
  const look = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSKeyframesRule) {
        for (const frame of rule) {
          if (frame instanceof CSSKeyframeRule) for (const name of frame.style) keyframes.add(name);
        }
        continue;
      }
      if (rule instanceof CSSStyleRule) {
        const named = rule.style.transitionProperty;
        if (named !== '' && named !== 'none') {
          for (const name of named.split(',')) transitions.add(name.trim());
        }
      }
      if (rule instanceof CSSGroupingRule) look(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) look(sheet.cssRules);
  return { transitions: [...transitions], keyframes: [...keyframes] };
}

/** Runs in the page: how many declarations about motion no other can undo. */
function insisting(): number {
  let count = 0;
  const look = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        for (const name of ['animation-name', 'transition-property']) {
          if (rule.style.getPropertyPriority(name) === 'important') count += 1;
        }
      }
      if (rule instanceof CSSGroupingRule) look(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) look(sheet.cssRules);
  return count;
}
