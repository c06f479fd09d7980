import { describe, expect, test } from 'vitest';
import { carriedBy } from '../testing/happenings.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import { stageOf } from './moving.ts';
import { voiceOf } from './speech.ts';

const FIVE = people(5);
const LAST = ['ben', 'cleo', 'dora', 'emil'];

function gathered(): Meeting {
  return new Meeting(FIVE, { carried: carriedBy({ agreements: 1 }), turnSeconds: 60 });
}

function sharing(...commands: readonly ('raiseHand' | 'speak')[]): Meeting {
  const meeting = gathered();
  meeting.agree('ben', { kind: 'beginSharing' });
  for (const command of commands) meeting.does('ana', command);
  if (commands.length > 0) meeting.does('ben', 'raiseHand');
  return meeting;
}

/** Every floor there is. Where somebody is offered a turn or has it, it is Ana, and Ben is next. */
const FLOORS = {
  gathering: gathered,
  open: () => {
    const meeting = gathered();
    meeting.agree('ben', { kind: 'openFloor' });
    return meeting;
  },
  'an offer in a round': () => {
    const meeting = gathered();
    meeting.beginsRound();
    return meeting;
  },
  'a turn in a round': () => {
    const meeting = gathered();
    meeting.beginsRound();
    meeting.does('ana', 'speak');
    return meeting;
  },
  'a turn in writing': () => {
    const meeting = gathered();
    meeting.beginsRound();
    meeting.does('ana', 'write');
    return meeting;
  },
  'a reading': () => {
    const meeting = gathered();
    meeting.agree('ben', { kind: 'beginReading' });
    meeting.does('ana', 'speak');
    return meeting;
  },
  'a sharing without hands': () => sharing(),
  'an offer in a sharing': () => sharing('raiseHand'),
  'a turn in a sharing': () => sharing('raiseHand', 'speak'),
} as const;
type FloorName = keyof typeof FLOORS;

/** What happens to Ana, or to somebody new. */
const EVENTS = {
  'somebody arrives': (meeting: Meeting) => meeting.enters('fati'),
  leaves: (meeting: Meeting) => meeting.does('ana', 'leave'),
  'is away': (meeting: Meeting) => {
    meeting.loses('ana');
    meeting.passes(15 * SECOND);
  },
  'is lost and returns': (meeting: Meeting) => {
    meeting.loses('ana');
    meeting.passes(14 * SECOND);
    meeting.enters('ana', 'ana-2');
  },
  'opens another tab': (meeting: Meeting) => meeting.enters('ana', 'ana-2'),
  rests: (meeting: Meeting) => meeting.does('ana', 'rest'),
  'is muted': (meeting: Meeting) => meeting.agree('ben', { kind: 'mute', subjects: ['ana'] }),
  'is removed': (meeting: Meeting) =>
    meeting.agree('ben', { kind: 'askToLeave', subjects: ['ana'] }),
} as const;
type EventName = keyof typeof EVENTS;

/** Where the floor is afterwards, and who waits; when nothing is said, as before. */
type After = readonly [stage: string, waiting: readonly string[]];

const NEXT: After = ['offer ben', ['cleo', 'dora', 'emil']];
const OVER: After = ['gathering', []];
const BEN: After = ['offer ben', []];
const moved = (after: After): Partial<Record<EventName, After>> => ({
  leaves: after,
  'is away': after,
  rests: after,
  'is muted': after,
  'is removed': after,
});
const arriving = (stage: string): Partial<Record<EventName, After>> => ({
  'somebody arrives': [stage, [...LAST, 'fati']],
});

const AFTER: Readonly<Record<FloorName, Partial<Record<EventName, After>>>> = {
  gathering: {},
  open: {},
  'an offer in a round': { ...moved(NEXT), ...arriving('offer ana') },
  'a turn in a round': { ...moved(NEXT), ...arriving('turn ana') },
  'a turn in writing': { ...moved(NEXT), ...arriving('turn ana') },
  // Had the reader not been cut off by no choice of theirs, the reading would be over (D8).
  'a reading': { ...moved(OVER), ...arriving('turn ana'), 'is away': NEXT },
  'a sharing without hands': {},
  'an offer in a sharing': moved(BEN),
  'a turn in a sharing': moved(BEN),
};

const MOMENTS = Object.keys(FLOORS).flatMap((floor) =>
  Object.keys(EVENTS).map((event) => [event as EventName, floor as FloorName] as const),
);

const looks = (meeting: Meeting): After => [meeting.stage, meeting.waiting];

/** With nobody doing anything, the clock ends all that is not free to wait for people (H4). */
function endsAlone(meeting: Meeting): void {
  meeting.passes(60 * MINUTE);
  expect(stageOf(meeting.room)).toBeNull();
  expect(['gathering', 'open', 'sharing', 'ended']).toContain(meeting.room.floor.kind);
}

describe('arrivals and absences, at every moment', () => {
  test.each(MOMENTS)('F7, F8, H4: %s: %s', (event, floor) => {
    const meeting = FLOORS[floor]();
    const before = looks(meeting);
    EVENTS[event](meeting);
    expect(looks(meeting)).toEqual(AFTER[floor][event] ?? before);
    endsAlone(meeting);
  });

  test.each(MOMENTS)('F8, F11, H4: in a hold, %s: %s', (event, floor) => {
    const meeting = FLOORS[floor]();
    const before = looks(meeting);
    meeting.does('emil', 'hold');
    EVENTS[event](meeting);
    expect(meeting.stage).toBe('quiet');
    for (const { id } of meeting.room.seats) expect(voiceOf(meeting.room, id)).toBe('closed');
    meeting.passes(60 * SECOND);
    expect(looks(meeting)).toEqual(AFTER[floor][event] ?? before);
    endsAlone(meeting);
  });

  test.each(MOMENTS)('F8, F11, H4: in a quiet that was decided, %s: %s', (event, floor) => {
    const meeting = FLOORS[floor]();
    const before = looks(meeting);
    meeting.agree('emil', { kind: 'quiet', minutes: 2 });
    EVENTS[event](meeting);
    expect(meeting.stage).toBe('quiet');
    meeting.passes(2 * MINUTE);
    expect(looks(meeting)).toEqual(AFTER[floor][event] ?? before);
    endsAlone(meeting);
  });
});

describe('everyone at once', () => {
  test.each(Object.keys(FLOORS))('F7, F12: all lose the network and return: %s', (floor) => {
    const meeting = FLOORS[floor as FloorName]();
    const before = looks(meeting);
    const stage = stageOf(meeting.room);
    for (const seat of FIVE) meeting.loses(seat);
    meeting.passes(14 * SECOND);
    for (const seat of FIVE) meeting.enters(seat, `${seat}-2`);
    expect(looks(meeting)).toEqual(before);
    if (stage?.kind === 'turn') {
      expect(stageOf(meeting.room)).toMatchObject({
        clock: { kind: 'running', endsAt: meeting.now + 60 * SECOND },
      });
    }
    expect(meeting.room.emptySince).toBeNull();
  });

  test.each(Object.keys(FLOORS))('F7, F12: all are away, and return: %s', (floor) => {
    const meeting = FLOORS[floor as FloorName]();
    for (const seat of FIVE) meeting.loses(seat);
    meeting.passes(14 * MINUTE);
    expect(stageOf(meeting.room)).toBeNull();
    for (const seat of FIVE) meeting.enters(seat, `${seat}-2`);
    expect(meeting.room.emptySince).toBeNull();
    // Hands that were up are up still; a round without anybody has ended (F7).
    const hand = floor.endsWith('turn in a sharing') || floor.endsWith('offer in a sharing');
    const kind = floor === 'open' ? 'open' : floor.includes('sharing') ? 'sharing' : 'gathering';
    expect(meeting.room.floor.kind).toBe(kind);
    if (hand) expect(stageOf(meeting.room)).not.toBeNull();
    endsAlone(meeting);
  });

  test.each(Object.keys(FLOORS))('F8: everyone but Ana leaves: %s', (floor) => {
    const meeting = FLOORS[floor as FloorName]();
    const [stage] = looks(meeting);
    for (const seat of LAST) meeting.does(seat, 'leave');
    expect(looks(meeting)).toEqual([stage, []]);
    endsAlone(meeting);
  });

  test.each(Object.keys(FLOORS))('F8: everyone but Ben leaves: %s', (floor) => {
    const meeting = FLOORS[floor as FloorName]();
    for (const seat of ['cleo', 'dora', 'emil', 'ana']) meeting.does(seat, 'leave');
    const stages: Partial<Record<string, string>> = {
      'an offer in a round': 'offer ben',
      'a turn in a round': 'offer ben',
      'a turn in writing': 'offer ben',
      'a reading': 'gathering',
      'an offer in a sharing': 'offer ben',
      'a turn in a sharing': 'offer ben',
      'a sharing without hands': 'sharing',
    };
    expect(looks(meeting)).toEqual([stages[floor] ?? floor, []]);
    endsAlone(meeting);
  });

  test('F11: everyone but one leaves a hold: half of one is enough to end it', () => {
    const meeting = gathered();
    meeting.does('emil', 'hold');
    for (const seat of FIVE.slice(1)) meeting.does(seat, 'leave');
    expect(typesOf(meeting.does('ana', 'endQuiet'))).toEqual(['quietEnough', 'quietEnded']);
  });
});

describe('in a vote', () => {
  test('D4: the subject leaves, is lost, or rests: the vote goes on, and holds on return', () => {
    for (const how of ['leave', 'rest', 'lose'] as const) {
      const meeting = gathered();
      const id = meeting.proposes('ana', { kind: 'mute', subjects: ['emil'] });
      if (how === 'lose') {
        meeting.loses('emil');
        meeting.passes(20 * SECOND);
      } else meeting.does('emil', how);
      expect(meeting.room.proposals).toMatchObject([{ id, electors: FIVE.slice(0, 4) }]);
      meeting.answers('ben', id, 'agree');
      expect(outcomeOf(meeting.answers('cleo', id, 'agree'))).toBe('passed');
      if (how !== 'rest') meeting.enters('emil', 'emil-2');
      expect(meeting.seat('emil').muted).not.toBeNull();
      expect(voiceOf(meeting.room, 'emil')).toBe('closed');
    }
  });

  test('D4: everyone but one leaves: one does not decide for five', () => {
    const meeting = gathered();
    meeting.proposes('ana', { kind: 'openFloor' });
    for (const seat of LAST) meeting.does(seat, 'leave');
    expect(outcomeOf(meeting.passes(MINUTE))).toBe('lapsed');
  });

  test('D4: all lose the network and return before the close: all may answer', () => {
    const meeting = gathered();
    const id = meeting.proposes('ana', { kind: 'openFloor' });
    for (const seat of FIVE) meeting.loses(seat);
    meeting.passes(40 * SECOND);
    for (const seat of FIVE) meeting.enters(seat, `${seat}-2`);
    for (const seat of ['ben', 'cleo', 'dora']) meeting.answers(seat, id, 'agree');
    expect(outcomeOf(meeting.answers('emil', id, 'agree'))).toBe('passed');
  });

  test('D4: whoever is away when it opens has no answer, also when back before the close', () => {
    const meeting = gathered();
    meeting.loses('emil');
    meeting.passes(15 * SECOND);
    const proposal = meeting.proposes('ana', { kind: 'openFloor' });
    meeting.enters('emil', 'emil-2');
    const ballot = { position: 'agree' } as const;
    expect(meeting.refused('emil', { type: 'answer', proposal, ballot })).toBe('notAnElector');
  });
});

describe('two press at the same instant', () => {
  test('F9: two raise a hand: the first in the log is offered the turn, the other is next', () => {
    const meeting = sharing();
    meeting.does('cleo', 'raiseHand');
    meeting.does('ben', 'raiseHand');
    expect(looks(meeting)).toEqual(['offer cleo', ['ben']]);
  });

  test('F11: two hold: one hold, and the other may still use theirs', () => {
    const meeting = gathered();
    meeting.does('ana', 'hold');
    expect(meeting.refused('ben', 'hold')).toBe('quietNow');
    meeting.passes(MINUTE);
    expect(typesOf(meeting.does('ben', 'hold'))).toEqual(['holdBegan']);
  });

  test('F5, F11: Finish and Hold: whichever is first, the turn is finished, and the next waits', () => {
    const finished = FLOORS['a turn in a round']();
    finished.does('ana', 'finish');
    finished.does('ben', 'hold');
    finished.passes(MINUTE);
    expect(finished.stage).toBe('offer ben');
    const heldFirst = FLOORS['a turn in a round']();
    heldFirst.does('ben', 'hold');
    heldFirst.does('ana', 'finish');
    heldFirst.passes(MINUTE);
    expect(heldFirst.stage).toBe('offer ben');
  });

  test('D1: three propose when two slots are free: the third is told so', () => {
    const meeting = gathered();
    meeting.proposes('ana', { kind: 'openFloor' });
    meeting.proposes('ben', { kind: 'beginSharing' });
    meeting.proposes('cleo', { kind: 'endMeeting' });
    const action = { kind: 'beginReading' } as const;
    expect(meeting.refused('dora', { type: 'propose', action })).toBe('threeProposals');
  });

  test('D2: the last two answer: the second finds the vote closed', () => {
    const meeting = new Meeting(people(3));
    const proposal = meeting.proposes('ana', { kind: 'openFloor' });
    meeting.answers('ben', proposal, 'agree');
    meeting.answers('cleo', proposal, 'agree');
    const ballot = { position: 'agree' } as const;
    expect(meeting.refused('cleo', { type: 'answer', proposal, ballot })).toBe('noSuchProposal');
  });

  test('F6: the holder’s Finish and another’s objection', () => {
    const meeting = FLOORS['a turn in a round']();
    meeting.does('ana', 'moreTime');
    meeting.does('ana', 'finish');
    expect(meeting.refused('ben', 'objectToMoreTime')).toBe('noMoreTimeAsked');
    expect(meeting.stage).toBe('offer ben');
  });
});
