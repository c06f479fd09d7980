import type { ScheduleChange } from '@ronda/shared/schedule/change';
import { scheduleOf } from '@ronda/shared/testing/schedules';
import { expect, test } from 'vitest';
import { changeSentence, changeShort, nextSentence, scheduleSentence } from './schedule.ts';
import { inWords } from './sentence.ts';
import { englishVoice } from './testing/english-voice.ts';
import { spokenVoice } from './testing/spoken-voice.ts';

const nobody = new Map<string, string>();
const english = englishVoice(nobody);
const spanish = spokenVoice('es', nobody);
const catalan = spokenVoice('ca', nobody);
/** Narrow spaces before AM and PM are the runtime's own. */
const plain = (words: string) => words.replaceAll(/\s/g, ' ');

const second = scheduleOf({ rule: { kind: 'everySecondWeek' } });
const last = scheduleOf({
  first: '2026-12-29',
  zone: 'America/New_York',
  rule: { kind: 'monthlyByWeekday', week: 'last' },
});

test('S2: when a group meets is said as people say it, in each language', () => {
  expect(plain(inWords(english, scheduleSentence(second)))).toBe(
    'Every second Tuesday, 7:00 PM (Madrid)',
  );
  expect(plain(inWords(spanish, scheduleSentence(second)))).toBe(
    'Un martes de cada dos, 19:00 (Madrid)',
  );
  expect(plain(inWords(catalan, scheduleSentence(last)))).toBe(
    'L’últim dimarts de cada mes, 19:00 (New York)',
  );
});

test('S1: the next meeting is told by the clock of whoever is told', () => {
  const starts = Date.parse('2026-12-08T18:00Z');
  const next = { date: '2026-12-08', moved: false, opens: 0, starts, ends: starts };
  expect(plain(inWords(english, nextSentence(next, 'America/New_York')))).toBe(
    'Next meeting: Tuesday, December 8 at 1:00 PM',
  );
  expect(plain(inWords(spanish, nextSentence(next, 'Europe/Madrid')))).toBe(
    'Próxima reunión: martes, 8 de diciembre, 19:00',
  );
});

const CHANGES: readonly ScheduleChange[] = [
  { kind: 'set', schedule: second },
  { kind: 'none' },
  { kind: 'except', exception: { date: '2026-12-08', instead: null } },
  {
    kind: 'except',
    exception: { date: '2026-12-08', instead: { date: '2026-12-09', time: '20:00' } },
  },
];

test('D8: every change is told whole, in a sentence of its own', () => {
  const told = CHANGES.map((change) => plain(inWords(english, changeSentence(change))));
  expect(told).toEqual([
    'Meet at these times: Every second Tuesday, 7:00 PM (Madrid). The first time is Tuesday, December 1.',
    'No longer meet at regular times.',
    'Leave out the meeting of Tuesday, December 8.',
    'Move the meeting of Tuesday, December 8 to Wednesday, December 9, 8:00 PM.',
  ]);
  for (const voice of [spanish, catalan]) {
    for (const change of CHANGES) {
      expect(inWords(voice, changeSentence(change))).toMatch(/^\p{Lu}[^{}]+\.$/u);
      expect(inWords(voice, changeShort(change))).toMatch(/^\p{Lu}[^{}.]+$/u);
    }
  }
});
