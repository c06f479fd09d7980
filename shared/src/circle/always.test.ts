import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { Between } from '../testing/between.ts';
import { betweenMoves, betweenStepsOf, meets, whoMeets } from '../testing/between-moves.ts';
import { people } from '../testing/names.ts';
import { PATIENCE, runs } from '../testing/runs.ts';
import { scheduleOf } from '../testing/schedules.ts';
import type { Circle } from './circle.ts';
import { circleDeadline } from './deadline.ts';
import { decideCircle } from './decide.ts';
import { circleSeenBy } from './seen-by.ts';

/** Of them five are members, and the others may become some. */
const EVERYBODY = people(8);

/** In random weeks of a group, after each step that was taken. */
function always(after: (between: Between) => void): void {
  fc.assert(
    fc.property(betweenMoves, (moves) => {
      const between = new Between(people(5), { schedule: scheduleOf() });
      for (const move of moves) {
        between.passes(move.waitMs);
        meets(between, whoMeets(EVERYBODY, move));
        for (const step of betweenStepsOf(between, EVERYBODY, move))
          if (between.takes(step).ok) after(between);
      }
    }),
    runs(30),
  );
}

/** What each is shown is the same, had this been otherwise about others than them. */
function tellsNothingOf(between: Between, otherwise: (circle: Circle, me: string) => Circle): void {
  const { lasting, now } = between;
  for (const me of EVERYBODY) {
    const circle = otherwise(between.circle, me);
    if (isDeepStrictEqual(circle, between.circle)) continue;
    expect(circleSeenBy(me, { circle, lasting }, now)).toEqual(circleSeenBy(me, between, now));
  }
}

test(
  'D5: of what is open nobody is shown what another has answered',
  () => {
    always((between) => {
      tellsNothingOf(between, (circle, me) => ({
        ...circle,
        questions: circle.questions.map((question) => ({
          ...question,
          cast: question.cast.map((one) =>
            one.seat === me ? one : { ...one, ballot: { position: 'standAside' } },
          ),
        })),
      }));
    });
  },
  PATIENCE,
);

test(
  'D2: who is a member is told to nobody else',
  () => {
    always((between) => {
      tellsNothingOf(between, ({ seated, ...circle }, me) => {
        const others = seated.filter(({ seat }) => seat !== me);
        const flags = others.map(({ member }) => member).toReversed();
        const swapped = others.map((one, index) => ({ ...one, member: flags[index] ?? false }));
        return { ...circle, seated: [...seated.filter(({ seat }) => seat === me), ...swapped] };
      });
    });
  },
  PATIENCE,
);

test(
  'D2: of whoever leaves the group nothing is kept, whatever they had done',
  () => {
    always((between) => {
      const { circle, lasting, now } = between;
      for (const seat of EVERYBODY) {
        const left = decideCircle(
          { circle, lasting },
          between.step(seat, { type: 'leaveGroup' }),
          now,
        );
        expect(JSON.stringify(left)).not.toContain(`"${seat}"`);
      }
    });
  },
  PATIENCE,
);

test(
  'H4: whatever was asked and decided has had its time, whoever comes',
  () => {
    always((between) => {
      const later = new Between([], between.lasting);
      Object.assign(later, { now: between.now, circle: between.circle });
      const { openMs, objectMs, closedMs } = RULES.circle;
      later.passes(openMs + Math.max(objectMs, closedMs));
      expect(later.circle).toMatchObject({ questions: [], standing: [], closed: [], names: [] });
      expect(circleDeadline(later.circle)).toBeNull();
    });
  },
  PATIENCE,
);
