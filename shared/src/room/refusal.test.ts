import { expect, test } from 'vitest';
import type { Action } from '../decisions/action.ts';
import { RULES } from '../policy.ts';
import { Between, OTHER_REASON } from '../testing/between.ts';
import { Meeting } from '../testing/meeting.ts';
import { people, phones, renewal, sealed, TWELVE } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import { mayPassOn } from './may.ts';
import type { RefusalCode } from './refusal.ts';
import { REFUSALS } from './refusal.ts';

const BEGIN: Action = { kind: 'beginRound', prompt: null };
const END: Action = { kind: 'endMeeting' };
const SPLIT: Action = { kind: 'splitCircle', minutes: 20 };
const LOCK: Action = { kind: 'lock' };
const ADOPT: Action = { kind: 'adoptAgreement', text: sealed('Z'), instead: null };

function seated(count = 3): Meeting {
  return new Meeting(people(count));
}

/** Ana has the offer. */
function offered(): Meeting {
  const meeting = seated();
  meeting.beginsRound();
  return meeting;
}

/** Ana has the turn. */
function speaking(): Meeting {
  const meeting = offered();
  meeting.does('ana', 'speak');
  return meeting;
}

/** Nobody has a hand up. */
function sharing(): Meeting {
  const meeting = seated();
  meeting.agree('ana', { kind: 'beginSharing' });
  return meeting;
}

function held(): Meeting {
  const meeting = seated();
  meeting.does('ana', 'hold');
  return meeting;
}

/** Ana sits at the first table, and Ben at the second. */
function split(): Meeting {
  const meeting = seated(8);
  meeting.agree('ana', SPLIT);
  return meeting;
}

/** With so many agreements, as the group brought them from other meetings. */
function agreed(count: number): Meeting {
  const agreements = Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    text: sealed('abcdefghijklmnopqrstuvwxyz'.charAt(index)),
    adoptedAt: 0,
  }));
  return new Meeting(people(3), { carried: { agreements, agreementsMade: count } });
}

function between(count = 3): Between {
  return new Between(people(count));
}

function changePolicy(value: number) {
  return { kind: 'changePolicy', number: 'turnSeconds', value } as const;
}

function asking(): Meeting {
  const meeting = speaking();
  meeting.does('ana', 'moreTime');
  return meeting;
}

function proposing(meeting: Meeting, seat: string, action: Action): RefusalCode {
  return meeting.refused(seat, { type: 'propose', action });
}

function noContact({ room }: Meeting, to: string): RefusalCode {
  const permission = mayPassOn(room, 'ana', { contactFor: to });
  if (permission.may) throw new Error('Ana may offer a contact');
  return permission.why.code;
}

/** One way to each refusal of the rules. Those of the wire are the server's to show. */
type OfTheRules = {
  [Code in RefusalCode]: (typeof REFUSALS)[Code] extends 'wire' ? never : Code;
}[RefusalCode];

const WAYS: Record<OfTheRules, () => RefusalCode> = {
  notSeated: () => seated().refused('dora', 'rest'),
  notPresent: () => {
    const meeting = seated();
    meeting.loses('ana');
    return meeting.refused('ana', 'rest');
  },
  askedToLeave: () => {
    const meeting = seated(4);
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
    return meeting.cannotEnter('dora');
  },
  full: () => new Meeting(TWELVE).cannotEnter('mia'),
  ended: () => {
    const meeting = seated(1);
    meeting.agree('ana', END);
    return meeting.refused('ana', 'rest');
  },
  olderTab: () => {
    const meeting = seated();
    meeting.enters('ana', 'ana-2');
    return meeting.refused('ana', 'rest', 'ana-1');
  },
  noRound: () => seated().refused('ana', 'speak'),
  notYourOffer: () => offered().refused('ben', 'speak'),
  laterUsed: () => {
    const meeting = new Meeting(people(1));
    meeting.beginsRound();
    meeting.does('ana', 'later');
    return meeting.refused('ana', 'later');
  },
  notYourTurn: () => speaking().refused('ben', 'finish'),
  moreTimeUsed: () => {
    const meeting = asking();
    meeting.passes(8 * SECOND);
    meeting.does('ana', 'moreTime');
    meeting.passes(8 * SECOND);
    return meeting.refused('ana', 'moreTime');
  },
  moreTimeAsked: () => asking().refused('ana', 'moreTime'),
  noMoreTimeAsked: () => speaking().refused('ben', 'objectToMoreTime'),
  ownMoreTime: () => asking().refused('ana', 'objectToMoreTime'),
  mutedByDecision: () => {
    const meeting = seated(4);
    meeting.beginsRound();
    meeting.agree('ben', { kind: 'mute', subjects: ['ana'] });
    return meeting.refused('ana', 'speak');
  },
  alreadySpeaking: () => speaking().refused('ana', 'speak'),
  alreadyWriting: () => {
    const meeting = offered();
    meeting.does('ana', 'write');
    return meeting.refused('ana', 'write');
  },
  notWriting: () => {
    const permission = mayPassOn(speaking().room, 'ana', 'writing');
    if (permission.may) throw new Error('Ana may send words while she speaks');
    return permission.why.code;
  },
  notSharing: () => seated().refused('ana', 'raiseHand'),
  handRaised: () => {
    const meeting = sharing();
    meeting.does('ana', 'raiseHand');
    meeting.does('ben', 'raiseHand');
    return meeting.refused('ben', 'raiseHand');
  },
  handNotRaised: () => sharing().refused('ana', 'lowerHand'),
  yourTurnNow: () => {
    const meeting = sharing();
    meeting.does('ana', 'raiseHand');
    return meeting.refused('ana', 'raiseHand');
  },
  restingNow: () => {
    const meeting = sharing();
    meeting.does('ana', 'rest');
    return meeting.refused('ana', 'raiseHand');
  },
  quietNow: () => held().refused('ben', 'hold'),
  notQuiet: () => seated().refused('ana', 'endQuiet'),
  enoughSaid: () => {
    const meeting = held();
    meeting.does('ben', 'endQuiet');
    return meeting.refused('ben', 'endQuiet');
  },
  holdUsed: () => {
    const meeting = held();
    meeting.passes(MINUTE);
    return meeting.refused('ana', 'hold');
  },
  holdsUsed: () => {
    const meeting = held();
    meeting.passes(MINUTE);
    meeting.does('ben', 'hold');
    meeting.passes(MINUTE);
    return meeting.refused('cleo', 'hold');
  },
  alreadyResting: () => {
    const meeting = seated();
    meeting.does('ana', 'rest');
    return meeting.refused('ana', 'rest');
  },
  notResting: () => seated().refused('ana', 'return'),
  oneProposalEach: () => {
    const meeting = seated();
    meeting.proposes('ana', BEGIN);
    return proposing(meeting, 'ana', END);
  },
  threeProposals: () => {
    const meeting = seated(5);
    meeting.proposes('ana', BEGIN);
    meeting.proposes('ben', BEGIN);
    meeting.proposes('cleo', END);
    return proposing(meeting, 'dora', END);
  },
  subjectTaken: () => {
    const meeting = seated(5);
    meeting.proposes('ana', { kind: 'mute', subjects: ['emil'] });
    return proposing(meeting, 'ben', { kind: 'askToLeave', subjects: ['emil'] });
  },
  alreadyProposed: () => {
    const meeting = seated();
    meeting.proposes('ana', LOCK);
    return proposing(meeting, 'ben', LOCK);
  },
  sameProposalTooSoon: () => {
    const meeting = seated();
    const id = meeting.proposes('ana', BEGIN);
    meeting.answers('ben', id, 'object');
    return proposing(meeting, 'ana', BEGIN);
  },
  tooFewElectors: () => proposing(seated(1), 'ana', LOCK),
  threeElectors: () => proposing(seated(2), 'ana', ADOPT),
  tooManySubjects: () => proposing(seated(2), 'ana', { kind: 'mute', subjects: ['ben'] }),
  unknownSubject: () => proposing(seated(), 'ana', { kind: 'mute', subjects: ['dora'] }),
  subjectIsYou: () => proposing(seated(), 'ana', { kind: 'mute', subjects: ['ana'] }),
  noSuchProposal: () => {
    const ballot = { position: 'agree' } as const;
    return seated().refused('ana', { type: 'answer', proposal: 1, ballot });
  },
  notAnElector: () => {
    const meeting = seated();
    const proposal = meeting.proposes('ana', BEGIN);
    meeting.enters('dora');
    return meeting.refused('dora', { type: 'answer', proposal, ballot: { position: 'agree' } });
  },
  wrongPosition: () => {
    const meeting = seated();
    const proposal = meeting.proposes('ana', BEGIN);
    return meeting.refused('ben', { type: 'answer', proposal, ballot: { position: 'disagree' } });
  },
  outOfBounds: () => proposing(seated(), 'ana', { kind: 'quiet', minutes: 31 }),
  tooManyAgreements: () => proposing(agreed(24), 'ana', ADOPT),
  noSuchAgreement: () => proposing(agreed(1), 'ana', { kind: 'dropAgreement', agreement: 2 }),
  noMeetingThen: () => {
    const change = { kind: 'except', exception: { date: '2026-12-08', instead: null } } as const;
    return proposing(seated(), 'ana', { kind: 'changeSchedule', change });
  },
  callsRefused: () => {
    const meeting = seated();
    meeting.agree('ana', { kind: 'refusePhones' });
    return meeting.cannotEnter('phil', 'call-1', 'phone');
  },
  nothingToRead: () => proposing(seated(), 'ana', { kind: 'beginReading' }),
  nothingToGoOnTo: () => proposing(seated(), 'ana', { kind: 'goOn', stage: 1 }),
  endsSoon: () => {
    const meeting = speaking();
    meeting.agree('ben', END);
    return proposing(meeting, 'cleo', BEGIN);
  },
  nobodyForARound: () => {
    const meeting = seated(1);
    meeting.does('ana', 'rest');
    return proposing(meeting, 'ana', BEGIN);
  },
  roundGoesOn: () => proposing(offered(), 'ben', BEGIN),
  alreadySo: () => proposing(seated(), 'ana', { kind: 'unlock' }),
  notAMember: () => between().refused('dora', { type: 'ask', action: ADOPT }),
  threeMembers: () => new Between(people(2)).refused('ana', { type: 'ask', action: ADOPT }),
  notAskedThen: () => {
    const group = between();
    const question = group.asks('ana', ADOPT);
    return group.refused('dora', { type: 'answer', question, ballot: { position: 'agree' } });
  },
  noSuchDecision: () => {
    const group = between();
    const decision = group.agree('ana', ADOPT);
    group.passes(RULES.circle.objectMs);
    return group.refused('ben', { type: 'objectTo', decision, reason: OTHER_REASON });
  },
  tooMuchDecided: () => {
    const group = between();
    for (let decided = 0; decided < RULES.circle.standing; decided += 1)
      group.agree('ana', changePolicy(60 + decided));
    return group.refused('ben', { type: 'ask', action: ADOPT });
  },
  sameQuestionTooSoon: () => {
    const group = between();
    group.answers('ben', group.asks('ana', ADOPT), 'object');
    return group.refused('ana', { type: 'ask', action: ADOPT });
  },
  lettersMissing: () => {
    const meeting = seated();
    meeting.leavesLetterbox('ben');
    return proposing(meeting, 'ana', { kind: 'renewInvitation', renewal: renewal('R') });
  },
  noSuchMeeting: () =>
    between().refused('ana', { type: 'sayComing', date: '2027-01-15', coming: true, named: false }),
  inAMeeting: () =>
    between().refused('ana', {
      type: 'ask',
      action: { kind: 'admitPhones', phones: phones('B') },
    }),
  notTheClose: () => noContact(seated(), 'ben'),
  writesNoContact: () => {
    const meeting = seated();
    meeting.enters('dora', 'dora-1', 'phone');
    return noContact(meeting, 'dora');
  },
  writesOwnName: () => {
    const permission = mayPassOn(seated().room, 'ana', { nameFor: 'ben' });
    if (permission.may) throw new Error('Ana may offer a name to who can write');
    return permission.why.code;
  },
  nobodyAtTheDoor: () => proposing(seated(), 'ana', { kind: 'letIn' }),
  tooFewToSplit: () => proposing(seated(7), 'ana', SPLIT),
  whileSplit: () => proposing(split(), 'ana', END),
  notSplit: () => proposing(seated(8), 'ana', { kind: 'comeTogether' }),
  togetherSoon: () => {
    const meeting = split();
    meeting.agree('ana', BEGIN);
    meeting.does('ana', 'speak');
    meeting.agree('cleo', { kind: 'comeTogether' });
    meeting.agree('ben', { kind: 'comeTogether' });
    return proposing(meeting, 'ben', BEGIN);
  },
};

for (const [code, way] of Object.entries(WAYS)) {
  test(`${REFUSALS[code as OfTheRules]}: refused as ${code}`, () => {
    expect(way()).toBe(code);
  });
}

test('D1, F12: every refusal of the rules is shown above', () => {
  const ofTheRules = Object.entries(REFUSALS).flatMap(([code, rule]) =>
    rule === 'wire' ? [] : [code],
  );
  expect(Object.keys(WAYS).sort()).toEqual(ofTheRules.sort());
});

test('F4: a refusal takes nothing along, not even what the clock owed', () => {
  const meeting = offered();
  meeting.now += MINUTE;
  const { room, box } = meeting;
  expect(meeting.refused('ana', 'speak')).toBe('notYourOffer');
  expect(meeting.room).toBe(room);
  expect(meeting.box).toBe(box);
});
