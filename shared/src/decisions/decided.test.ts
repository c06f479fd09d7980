import { describe, expect, test } from 'vitest';
import { evolve } from '../room/evolve.ts';
import { carriedBy } from '../testing/happenings.ts';
import { Meeting, outcomeOf } from '../testing/meeting.ts';
import { people, phones, renewal, sealed } from '../testing/names.ts';
import { scheduleOf } from '../testing/schedules.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import type { Action, ActionKind } from './action.ts';
import { isGroupDecision, outlivesMeeting, wayOf } from './action.ts';

describe('D2: what was decided', () => {
  test('D2: a group’s word stands among what was decided, with its counts', () => {
    const meeting = new Meeting(people(3));
    const action: Action = { kind: 'freeText', text: sealed('W') };
    const events = meeting.agree('ana', action);
    expect(events.at(-1)).toMatchObject({ type: 'proposalClosed', outcome: 'passed' });
    expect(meeting.room.decided).toEqual([
      {
        id: 1,
        action,
        subjects: [],
        by: 'ana',
        at: meeting.now,
        outcome: 'passed',
        tally: { agree: 3, standAside: 0, object: 0 },
        moods: null,
        objection: null,
      },
    ]);
  });

  test('D2: the last six are remembered, oldest first', () => {
    const meeting = new Meeting(people(2));
    for (const letter of 'ABCDEFG') {
      meeting.agree('ana', { kind: 'freeText', text: sealed(letter) });
    }
    expect(meeting.room.decided.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  test('D2: lapsed, not passed and overtaken ones are, too', () => {
    const meeting = new Meeting(people(5));
    meeting.proposes('ana', { kind: 'freeText', text: sealed('A') });
    meeting.passes(60 * SECOND);
    const second = meeting.proposes('ana', { kind: 'freeText', text: sealed('B') });
    for (const seat of ['ben', 'cleo', 'dora', 'emil']) {
      meeting.answers(seat, second, 'standAside');
    }
    meeting.proposes('ana', { kind: 'beginRound', prompt: null });
    meeting.agree('ben', { kind: 'beginRound', prompt: null });
    expect(meeting.room.decided.map(({ outcome }) => outcome)).toEqual([
      'lapsed',
      'notPassed',
      'passed',
      'overtaken',
    ]);
  });

  test.each(['agree', 'disagree'] as const)(
    'D5: of a safety decision no more than its outcome: %s',
    (position) => {
      const meeting = new Meeting(people(4));
      const action: Action = { kind: 'mute', subjects: ['dora'] };
      const id = meeting.proposes('ana', action);
      meeting.answers('ben', id, position);
      meeting.answers('cleo', id, position);
      expect(meeting.room.decided).toEqual([
        {
          id,
          action,
          subjects: ['dora'],
          by: null,
          at: meeting.now,
          outcome: position === 'agree' ? 'passed' : 'notPassed',
          tally: null,
          moods: null,
          objection: null,
        },
      ]);
    },
  );
});

test('D2: the close of what is not open changes nothing', () => {
  const { room, now } = new Meeting(people(3));
  const closed = { tally: null, moods: null, objection: null } as const;
  const event = { type: 'proposalClosed', proposal: 7, outcome: 'lapsed', ...closed } as const;
  expect(evolve(room, event, now)).toEqual(room);
});

/** One of each kind, which can pass in a gathering of five. Emil is muted, Fati removed, Gus knocks. */
const ONE_OF_EACH: { readonly [Kind in ActionKind]: Extract<Action, { kind: Kind }> } = {
  beginRound: { kind: 'beginRound', prompt: { kind: 'ready', choice: 'whatHelped' } },
  beginReading: { kind: 'beginReading' },
  beginSharing: { kind: 'beginSharing' },
  openFloor: { kind: 'openFloor' },
  quiet: { kind: 'quiet', minutes: 3 },
  followScript: { kind: 'followScript', stages: [{ kind: 'openFloor' }] },
  goOn: { kind: 'goOn', stage: 1 },
  endMeeting: { kind: 'endMeeting' },
  splitCircle: { kind: 'splitCircle', minutes: 20 },
  comeTogether: { kind: 'comeTogether' },
  changeTurnLength: { kind: 'changeTurnLength', turnSeconds: 90 },
  showTalkTime: { kind: 'showTalkTime', shown: true },
  unlock: { kind: 'unlock' },
  adoptAgreement: { kind: 'adoptAgreement', text: sealed('X'), instead: 1 },
  dropAgreement: { kind: 'dropAgreement', agreement: 1 },
  changeHelpLine: { kind: 'changeHelpLine', text: sealed('X') },
  changePolicy: { kind: 'changePolicy', number: 'offerSeconds', value: 45 },
  admitPhones: { kind: 'admitPhones', phones: phones('B') },
  refusePhones: { kind: 'refusePhones' },
  changeSchedule: { kind: 'changeSchedule', change: { kind: 'set', schedule: scheduleOf() } },
  renewInvitation: { kind: 'renewInvitation', renewal: renewal('R') },
  freeText: { kind: 'freeText', text: sealed('X') },
  temperatureCheck: { kind: 'temperatureCheck', question: sealed('X') },
  mute: { kind: 'mute', subjects: ['dora'] },
  letSpeakAgain: { kind: 'letSpeakAgain', subjects: ['emil'] },
  askToLeave: { kind: 'askToLeave', subjects: ['dora'] },
  letBackIn: { kind: 'letBackIn', subjects: ['fati'] },
  lock: { kind: 'lock' },
  letIn: { kind: 'letIn' },
};

/** D12: Ana, Ben, Cleo and Dora sit at one table, once there are two. */
function eight(): Meeting {
  return new Meeting(['ana', 'jun', 'ben', 'kim', 'cleo', 'lia', 'dora', 'ivo']);
}

function everythingPossible(kind: ActionKind): Meeting {
  if (kind === 'splitCircle') return eight();
  if (kind === 'comeTogether') {
    const split = eight();
    split.agree('ana', ONE_OF_EACH.splitCircle);
    return split;
  }
  const meeting = new Meeting(people(6), { carried: carriedBy({ agreements: 1 }) });
  meeting.agree('ben', {
    kind: 'followScript',
    stages: [{ kind: 'sharing' }, { kind: 'quiet', minutes: 1 }],
  });
  meeting.agree('cleo', { kind: 'beginRound', prompt: null });
  for (let n = 0; n < 12 && meeting.room.floor.kind === 'round'; n += 1)
    meeting.passes(30 * SECOND);
  meeting.agree('ben', { kind: 'mute', subjects: ['emil'] });
  if (kind !== 'lock') meeting.agree('ben', { kind: 'askToLeave', subjects: ['fati'] });
  meeting.enters('gus');
  return meeting;
}

describe('D7: for every kind of proposal', () => {
  test.each(Object.values(ONE_OF_EACH))(
    'D7: $kind, objected to or voted down, not again by the same for five minutes, by another at once',
    (action) => {
      const meeting = everythingPossible(action.kind);
      const id = meeting.proposes('ana', action);
      const way = wayOf(action);
      const no = { consent: 'object', allButOne: 'disagree', temperature: 'mood' } as const;
      const open = () => meeting.proposals.some((proposal) => proposal.id === id);
      for (const seat of ['ben', 'cleo', 'dora', 'emil', 'ana', 'fati', 'gus']) {
        const elector = meeting.proposals[0]?.electors.includes(seat) === true;
        if (open() && elector) meeting.answers(seat, id, no[way]);
      }
      expect(meeting.seenFrom('ana').decided.at(-1)?.outcome).toBe(
        { consent: 'objected', allButOne: 'notPassed', temperature: 'taken' }[way],
      );
      const again = { type: 'propose', action } as const;
      expect(meeting.refused('ana', again)).toBe('sameProposalTooSoon');
      meeting.does('ben', again);
      expect(outcomeOf(meeting.passes(MINUTE))).toBe('lapsed');
    },
  );
});

const kindsOf = (is: (action: Action) => boolean) =>
  Object.values(ONE_OF_EACH).flatMap((action) => (is(action) ? [action.kind] : []));

test('D3: the safety decisions are these, and none of them takes a slot of the group’s (D1)', () => {
  const safety = ['mute', 'letSpeakAgain', 'askToLeave', 'letBackIn', 'lock', 'letIn'];
  expect(kindsOf((action) => wayOf(action) === 'allButOne')).toEqual(safety);
  expect(kindsOf((action) => !isGroupDecision(action))).toEqual(safety);
});

test('D2: these outlive the meeting', () => {
  expect(kindsOf(outlivesMeeting)).toEqual([
    'adoptAgreement',
    'dropAgreement',
    'changeHelpLine',
    'changePolicy',
    'admitPhones',
    'refusePhones',
    'changeSchedule',
    'renewInvitation',
  ]);
});
