import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Meeting } from '../testing/meeting.ts';
import { carriedBy, happenings, meetingOf, peopleOf } from '../testing/happenings.ts';
import { stepsOf, waitFor } from '../testing/moves.ts';
import { people } from '../testing/names.ts';
import { anyNames, renamed } from '../testing/renamed.ts';
import { PATIENCE, runs } from '../testing/runs.ts';

test(
  'H1: renaming the seats renames the outcome and changes nothing else',
  () => {
    fc.assert(
      fc.property(happenings(50), anyNames, (happening, others) => {
        const mine = peopleOf(happening);
        // Seats are told from other words by a mark, which no other word of the rules bears.
        const marked = new Map(mine.map((name, index) => [`@${name}`, others[index] ?? '']));
        const rename = (name: string) => marked.get(`@${name}`) ?? name;
        const here = meetingOf(happening);
        const there = new Meeting([], { seatedMs: 0, carried: carriedBy(happening) });
        for (const name of people(happening.seats)) {
          there.enters(rename(name), `${name}-1`);
        }
        there.passes(happening.seatedMs);
        for (const move of happening.moves) {
          waitFor(here, move, happening.clock);
          waitFor(there, move, happening.clock);
          for (const step of stepsOf(here, mine, move)) {
            const theirs = there.takes(renamed(step, rename));
            const ours = here.takes(step);
            expect(theirs.ok ? theirs.events : theirs.refusal).toEqual(
              ours.ok ? renamed(ours.events, rename) : ours.refusal,
            );
          }
        }
        expect(there.room).toEqual(renamed(here.room, rename));
      }),
      runs(50),
    );
  },
  PATIENCE,
);

test('H1: a seat by a name that every object knows leaves like any other', () => {
  const [here, there] = ['dora', 'constructor'].map((last) => {
    const meeting = new Meeting([...people(3), last]);
    meeting.proposes('ana', { kind: 'beginRound', prompt: null });
    return meeting.does(last, 'leave');
  });
  expect(here).toEqual([{ type: 'seatLeft', seat: 'dora' }]);
  expect(there).toEqual([{ type: 'seatLeft', seat: 'constructor' }]);
});
