import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Between } from '../testing/between.ts';
import { betweenMoves, betweenStepsOf, meets, whoMeets } from '../testing/between-moves.ts';
import { people } from '../testing/names.ts';
import { anyNames, renamed } from '../testing/renamed.ts';
import { PATIENCE, runs } from '../testing/runs.ts';
import { scheduleOf } from '../testing/schedules.ts';
import { circleSeenBy } from './seen-by.ts';

/** Of them five are members, and the others may become some. */
const EVERYBODY = people(8);

test(
  'H1: between meetings, too, renaming the seats renames the outcome and changes nothing else',
  () => {
    fc.assert(
      fc.property(betweenMoves, anyNames, (moves, others) => {
        const marked = new Map(EVERYBODY.map((name, index) => [`@${name}`, others[index] ?? '']));
        const rename = (name: string) => marked.get(`@${name}`) ?? name;
        const here = new Between(people(5), { schedule: scheduleOf() });
        const there = new Between(people(5).map(rename), { schedule: scheduleOf() });
        for (const move of moves) {
          here.passes(move.waitMs);
          there.passes(move.waitMs);
          meets(here, whoMeets(EVERYBODY, move));
          meets(there, whoMeets(EVERYBODY, move).map(rename));
          for (const step of betweenStepsOf(here, EVERYBODY, move)) {
            const ours = here.takes(step);
            expect(there.takes(renamed(step, rename))).toEqual(renamed(ours, rename));
          }
          expect(there.circle).toEqual(renamed(here.circle, rename));
          const seat = EVERYBODY[move.who % EVERYBODY.length] ?? '';
          expect(circleSeenBy(rename(seat), there, there.now)).toEqual(
            renamed(circleSeenBy(seat, here, here.now), rename),
          );
        }
        expect(there.lasting).toEqual(here.lasting);
      }),
      runs(40),
    );
  },
  PATIENCE,
);
