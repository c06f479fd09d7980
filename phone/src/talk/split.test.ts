import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { MINUTE } from '@ronda/shared/testing/times';
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

/** Ana's table is that of Cleo, Emil and Gus. */
function inTwo(): Caller {
  const ana = new Caller(new Meeting(people(8)));
  ana.when((meeting) => meeting.agree('ben', { kind: 'splitCircle', minutes: 30 }));
  return ana;
}

test('D12: star 1 says how many sit where, how long still, and what the other table would like', () => {
  const ana = inTwo();
  const said = ana.presses('*1');
  expect(said).toEqual(expect.arrayContaining(['wherePeople', 'room.tables.others', 'whereSplit']));
  const counts = ana.effects.flatMap((effect) =>
    effect.kind === 'say'
      ? effect.said.flatMap((one) => (one.count === undefined ? [] : [one.count]))
      : [],
  );
  expect(counts).toEqual([4, 4]);
  ana.when((meeting) => meeting.agree('ben', { kind: 'comeTogether' }));
  expect(ana.presses('*1')).toContain('announce.theyWantTogether');
});

test('D12: keys reach one’s own table, and once the time is over the whole circle', () => {
  const ana = inTwo();
  ana.when((meeting) => meeting.agree('cleo', { kind: 'beginSharing' }));
  ana.presses('*9');
  expect(ana.sent).toEqual([{ type: 'raiseHand' }]);
  expect(ana.after(31 * MINUTE)).toContain('announce.circlesJoined');
  expect(ana.presses('*1')).not.toContain('whereSplit');
});

test('D10, D12: a fresh room can be offered to somebody at the other table, too', () => {
  const ana = inTwo();
  ana.presses('*255');
  const said = ana.effects.flatMap((effect) => (effect.kind === 'say' ? effect.said : []));
  expect(JSON.stringify(said)).toContain('"ben"');
});
