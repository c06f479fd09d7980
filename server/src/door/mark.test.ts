import { expect, test } from 'vitest';
import { markOf } from './mark.ts';

const [ana, ben] = ['A'.repeat(43), 'B'.repeat(42) + 'A'];
const meeting = 'meeting-aaaaaaaaaa';

test('a command sent again has the same mark', () => {
  expect(markOf(ana, meeting, 'command-1')).toBe(markOf(ana, meeting, 'command-1'));
});

test("a command id is a person's own, and a meeting's", () => {
  const marks = [
    markOf(ana, meeting, 'command-1'),
    markOf(ana, meeting, 'command-2'),
    markOf(ben, meeting, 'command-1'),
    markOf(ana, 'meeting-bbbbbbbbbb', 'command-1'),
  ];
  expect(new Set(marks).size).toBe(4);
});
