import fc from 'fast-check';
import type { ActionKind, Prompt, Stage } from '../decisions/action.ts';
import { LASTING, READY_PROMPTS, READY_REASONS } from '../decisions/action.ts';
import type { Ballot } from '../decisions/ballots.ts';
import { MOODS } from '../decisions/ballots.ts';
import type { SeatId } from '../ids.ts';
import { POLICY_NUMBERS } from '../policy.ts';
import type { ScheduleChange } from '../schedule/change.ts';
import { Meeting } from './meeting.ts';
import { PLAIN_WEIGHTS } from './moves.ts';
import type { Line, Move, Plain, Proposed, Wait, What, Who } from './moves.ts';
import { people, phones, renewal, sealed } from './names.ts';
import { scheduleOf } from './schedules.ts';
import { MINUTE, SECOND } from './times.ts';

/** How often something is drawn, beside the others in its list. */
type Weighed<T> = { readonly weight: number; readonly arbitrary: fc.Arbitrary<T> };

/** One of a table that has an entry for each kind there is: a kind left out does not compile. */
function oneOf<T>(table: Readonly<Record<string, Weighed<T>>>): fc.Arbitrary<T> {
  return fc.oneof(...Object.values(table));
}

const weighed = <T>(weight: number, arbitrary: fc.Arbitrary<T>): Weighed<T> => ({
  weight,
  arbitrary,
});
const seldom = <const T>(value: T) => weighed(1, fc.constant(value));

/** Anyone; the last two are those who may come (see `peopleOf`). */
const someone = fc.oneof(weighed(5, fc.nat({ max: 13 })), weighed(1, fc.constantFrom(-1, -2)));
const line: fc.Arbitrary<Line> = fc.oneof(
  weighed(9, fc.constant('newest' as const)),
  weighed(1, fc.nat({ max: 2 })),
);
const text = fc.constantFrom('A', 'B', 'C').map(sealed);
const prompt: fc.Arbitrary<Prompt | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...READY_PROMPTS).map((choice) => ({ kind: 'ready' as const, choice })),
  text.map((own) => ({ kind: 'own' as const, text: own })),
);
/** In and out of its bounds. */
const minutes = fc.constantFrom(0, 1, 1, 2, 5, 31);
const agreement = fc.integer({ min: 1, max: 3 });

const STAGES: { readonly [Kind in Stage['kind']]: Weighed<Extract<Stage, { kind: Kind }>> } = {
  reading: seldom({ kind: 'reading' }),
  openingRound: weighed(
    1,
    prompt.map((given) => ({ kind: 'openingRound', prompt: given })),
  ),
  round: weighed(
    1,
    prompt.map((given) => ({ kind: 'round', prompt: given })),
  ),
  sharing: seldom({ kind: 'sharing' }),
  openFloor: seldom({ kind: 'openFloor' }),
  quiet: weighed(
    1,
    fc.constantFrom(1, 1, 2, 30).map((given) => ({ kind: 'quiet', minutes: given })),
  ),
  closingRound: weighed(
    1,
    prompt.map((given) => ({ kind: 'closingRound', prompt: given })),
  ),
};

const BALLOTS: {
  readonly [Position in Ballot['position']]: Weighed<Extract<Ballot, { position: Position }>>;
} = {
  agree: weighed(6, fc.constant({ position: 'agree' })),
  standAside: seldom({ position: 'standAside' }),
  object: weighed(
    1,
    fc
      .constantFrom(...READY_REASONS)
      .map((choice) => ({ position: 'object', reason: { kind: 'ready', choice } })),
  ),
  disagree: seldom({ position: 'disagree' }),
  mood: weighed(
    2,
    fc.constantFrom(...MOODS).map((mood) => ({ position: 'mood', mood })),
  ),
};
export const ballot: fc.Arbitrary<Ballot> = oneOf<Ballot>(BALLOTS);

const subjects = fc.array(someone, { minLength: 1, maxLength: 2 });

const ACTIONS: { readonly [Kind in ActionKind]: Weighed<Extract<Proposed, { kind: Kind }>> } = {
  beginRound: weighed(
    4,
    prompt.map((given) => ({ kind: 'beginRound', prompt: given })),
  ),
  beginReading: seldom({ kind: 'beginReading' }),
  beginSharing: weighed(3, fc.constant({ kind: 'beginSharing' })),
  openFloor: seldom({ kind: 'openFloor' }),
  quiet: weighed(
    2,
    minutes.map((given) => ({ kind: 'quiet', minutes: given })),
  ),
  followScript: weighed(
    3,
    fc
      .array(oneOf<Stage>(STAGES), { minLength: 1, maxLength: 5 })
      .map((stages) => ({ kind: 'followScript', stages })),
  ),
  goOn: weighed(
    2,
    fc.integer({ min: 0, max: 3 }).map((stage) => ({ kind: 'goOn', stage })),
  ),
  endMeeting: seldom({ kind: 'endMeeting' }),
  splitCircle: weighed(
    2,
    fc.constantFrom(9, 10, 10, 60).map((given) => ({ kind: 'splitCircle', minutes: given })),
  ),
  comeTogether: weighed(2, fc.constant({ kind: 'comeTogether' })),
  changeTurnLength: weighed(
    1,
    fc
      .constantFrom(9, 10, 60, 180, 900, 901)
      .map((turnSeconds) => ({ kind: 'changeTurnLength', turnSeconds })),
  ),
  showTalkTime: weighed(
    1,
    fc.boolean().map((shown) => ({ kind: 'showTalkTime', shown })),
  ),
  unlock: weighed(2, fc.constant({ kind: 'unlock' })),
  adoptAgreement: weighed(
    2,
    fc.record({
      kind: fc.constant('adoptAgreement'),
      text,
      instead: fc.oneof(weighed(2, fc.constant(null)), weighed(1, agreement)),
    }),
  ),
  dropAgreement: weighed(
    1,
    agreement.map((id) => ({ kind: 'dropAgreement', agreement: id })),
  ),
  changeHelpLine: weighed(
    1,
    fc.option(text).map((words) => ({ kind: 'changeHelpLine', text: words })),
  ),
  changePolicy: weighed(
    1,
    fc.record({
      kind: fc.constant('changePolicy'),
      number: fc.constantFrom(...POLICY_NUMBERS),
      value: fc.constantFrom(9, 15, 30, 60, 120, 901),
    }),
  ),
  admitPhones: weighed(
    1,
    fc.constantFrom('A', 'B').map((pin) => ({ kind: 'admitPhones', phones: phones(pin) })),
  ),
  refusePhones: seldom({ kind: 'refusePhones' }),
  changeSchedule: weighed(
    1,
    fc
      .constantFrom<ScheduleChange>(
        { kind: 'set', schedule: scheduleOf() },
        { kind: 'none' },
        { kind: 'except', exception: { date: '2026-12-08', instead: null } },
      )
      .map((change) => ({ kind: 'changeSchedule', change })),
  ),
  renewInvitation: weighed(
    1,
    fc
      .tuple(fc.constantFrom('R', 'S'), fc.constantFrom(null, 'R', 'S'))
      .map(([letter, instead]) => ({
        kind: 'renewInvitation',
        renewal: renewal(letter, [], instead),
      })),
  ),
  freeText: weighed(
    1,
    text.map((given) => ({ kind: 'freeText', text: given })),
  ),
  temperatureCheck: weighed(
    2,
    fc.option(text).map((question) => ({ kind: 'temperatureCheck', question })),
  ),
  mute: weighed(
    3,
    subjects.map((named) => ({ kind: 'mute', subjects: named })),
  ),
  letSpeakAgain: weighed(
    1,
    subjects.map((named) => ({ kind: 'letSpeakAgain', subjects: named })),
  ),
  askToLeave: weighed(
    3,
    subjects.map((named) => ({ kind: 'askToLeave', subjects: named })),
  ),
  letBackIn: weighed(
    6,
    subjects.map((named) => ({ kind: 'letBackIn', subjects: named })),
  ),
  lock: weighed(3, fc.constant({ kind: 'lock' })),
  letIn: weighed(4, fc.constant({ kind: 'letIn' })),
};
const proposed: fc.Arbitrary<Proposed> = oneOf<Proposed>(ACTIONS);

/** D2: what members may ask all members. Some of it is for a meeting after all, and refused. */
export const askedBetween = fc.oneof(
  ...([...LASTING, 'freeText'] as const).map((kind) => ACTIONS[kind]),
);

const plain = fc.oneof(
  ...Object.entries(PLAIN_WEIGHTS).map(([type, weight]) =>
    weighed(weight, fc.constant({ type: type as Plain })),
  ),
);

const WHATS: { readonly [Do in What['do']]: Weighed<Extract<What, { do: Do }>> } = {
  plain: weighed(6, fc.record({ do: fc.constant('plain'), command: plain, line })),
  allowed: weighed(6, fc.record({ do: fc.constant('allowed'), which: fc.nat({ max: 14 }) })),
  propose: weighed(3, fc.record({ do: fc.constant('propose'), action: proposed, line })),
  carry: weighed(
    3,
    fc.record({
      do: fc.constant('carry'),
      actions: fc.array(proposed, { minLength: 3, maxLength: 3 }),
    }),
  ),
  answer: weighed(2, fc.record({ do: fc.constant('answer'), which: fc.nat({ max: 5 }), ballot })),
  everyoneAnswers: weighed(
    1,
    fc.record({ do: fc.constant('everyoneAnswers'), which: fc.nat({ max: 5 }), ballot }),
  ),
  enter: weighed(
    6,
    fc.record({
      do: fc.constant('enter'),
      line: fc.nat({ max: 2 }),
      by: fc.constantFrom('browser', 'phone'),
      old: fc.constantFrom(false, false, false, true),
    }),
  ),
  lose: weighed(2, fc.record({ do: fc.constant('lose'), line })),
  tick: seldom({ do: 'tick' }),
};

const wait: fc.Arbitrary<Wait> = fc.oneof(
  weighed(30, fc.constant({ ms: 0 })),
  weighed(
    20,
    fc.nat({ max: 20 * SECOND }).map((ms) => ({ ms })),
  ),
  weighed(
    1,
    fc.nat({ max: 20 * MINUTE }).map((ms) => ({ ms })),
  ),
  weighed(
    8,
    fc.constantFrom(-1, 0, 1, 7 * SECOND).map((beyond) => ({ beyond })),
  ),
  weighed(
    1,
    fc.integer({ min: SECOND, max: 20 * MINUTE }).map((unserved) => ({ unserved })),
  ),
);

const who: fc.Arbitrary<Who> = fc.oneof(
  weighed(3, someone),
  weighed(1, fc.constant('whoever has the floor' as const)),
);

const anyMove: fc.Arbitrary<Move> = fc.record({ wait, who, what: oneOf<What>(WHATS) });

const doing = (type: Plain): What => ({ do: 'plain', command: { type }, line: 'newest' });

/** The one whose offer or turn it is makes use of it. */
const floorMove: fc.Arbitrary<Move> = fc.record({
  wait,
  who: fc.constant('whoever has the floor' as const),
  what: fc
    .constantFrom<Plain>('speak', 'speak', 'write', 'pass', 'later', 'finish', 'moreTime')
    .map(doing),
});

const handMove: fc.Arbitrary<Move> = fc.record({
  wait,
  who: someone,
  what: fc.constantFrom<Plain>('raiseHand', 'raiseHand', 'raiseHand', 'lowerHand').map(doing),
});

/** A floor with turns begins, so that there is one to be in. */
const beginMove: fc.Arbitrary<Move> = fc.record({
  wait: fc.constant({ ms: 0 }),
  who: someone,
  what: fc
    .oneof<fc.Arbitrary<Proposed>[]>(
      ACTIONS.beginRound.arbitrary,
      ACTIONS.beginRound.arbitrary,
      ACTIONS.beginSharing.arbitrary,
      ACTIONS.followScript.arbitrary,
      ACTIONS.goOn.arbitrary,
      ACTIONS.splitCircle.arbitrary,
    )
    .map((action) => ({ do: 'carry' as const, actions: [action] })),
});

/** A course of a meeting: a few people, and what they do one after the other. */
export interface Happening {
  readonly seats: number;
  readonly seatedMs: number;
  /** How many agreements the group brings along. */
  readonly agreements: number;
  /** Whether it admits telephones. */
  readonly calls: boolean;
  readonly clock: 'punctual' | 'asleep';
  readonly moves: readonly Move[];
}

export function happenings(longest: number): fc.Arbitrary<Happening> {
  const course = fc.record({
    splits: fc.boolean(),
    seats: fc.integer({ min: 2, max: 12 }),
    seatedMs: fc.constantFrom(0, 2 * MINUTE),
    agreements: fc.constantFrom(0, 1, 24),
    calls: fc.constantFrom(true, true, false),
    clock: fc.constantFrom('punctual' as const, 'asleep' as const),
    moves: fc.array(
      fc.oneof(
        weighed(7, anyMove),
        weighed(4, floorMove),
        weighed(2, handMove),
        weighed(1, beginMove),
      ),
      { minLength: 5, maxLength: longest, size: 'max' },
    ),
  });
  return course.map(({ splits, moves, ...given }) => ({
    ...given,
    moves: splits ? [SPLIT, ...moves] : moves,
  }));
}

/** D12: where there are enough, so that half of what happens to a large circle happens at two tables. */
const SPLIT: Move = {
  wait: { ms: 0 },
  who: 0,
  what: { do: 'carry', actions: [{ kind: 'splitCircle', minutes: 10 }] },
};

/** Who takes part in it: those seated at first, and two who may come. */
export function peopleOf(happening: Happening): readonly SeatId[] {
  return [...people(happening.seats), 'mia', 'nora'];
}

/** What the group brings along. */
export function carriedBy({
  agreements,
  calls = true,
}: Pick<Happening, 'agreements'> & Partial<Pick<Happening, 'calls'>>) {
  return {
    agreementsMade: agreements,
    phones: calls ? phones('A') : null,
    agreements: Array.from({ length: agreements }, (_, index) => ({
      id: index + 1,
      text: sealed(String.fromCharCode('a'.charCodeAt(0) + index)),
      adoptedAt: 0,
    })),
  };
}

/** The meeting before anything of it has been done. */
export function meetingOf(happening: Happening, given: { turnSeconds?: number } = {}): Meeting {
  return new Meeting(people(happening.seats), {
    seatedMs: happening.seatedMs,
    carried: carriedBy(happening),
    ...given,
  });
}
