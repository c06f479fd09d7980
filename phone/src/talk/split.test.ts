import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { expect, test } from 'vitest';
import { Caller } from './testing/caller.ts';

test('F2, D12: a caller is told with whom they sit, and opens the microphone anew, there and afterwards', () => {
  const ana = new Caller(new Meeting(people(8)));
  ana.presses('*6');
  const split = { kind: 'splitCircle', minutes: 20 } as const;
  expect(ana.when((meeting) => meeting.agree('ben', split))).toContain('announce.circleSplit');
  expect(ana.turned).toEqual([false]);
  ana.presses('*6');
  expect(ana.turned).toEqual([true]);
  const together = { kind: 'comeTogether' } as const;
  expect(ana.when((meeting) => meeting.agree('ben', together))).toEqual([
    'announce.theyWantTogether',
  ]);
  expect(ana.when((meeting) => meeting.agree('cleo', together))).toContain(
    'announce.circlesJoined',
  );
  expect(ana.turned).toEqual([false]);
});

test('D12: of what goes on at the other table a caller hears nothing', () => {
  const ana = new Caller(new Meeting(people(8)));
  ana.when((meeting) => meeting.agree('ben', { kind: 'splitCircle', minutes: 20 }));
  expect(
    ana.when((meeting) => {
      meeting.agree('ben', { kind: 'beginRound', prompt: null });
      meeting.does('ben', 'speak');
      meeting.proposes('dora', { kind: 'mute', subjects: ['fati'] });
    }),
  ).toEqual([]);
  expect(ana.presses('1')).not.toContain('turnBegan');
});
