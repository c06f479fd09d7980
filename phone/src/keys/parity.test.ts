import { zoneHere } from '../../../client/src/text/dates.ts';
import { tell } from '../../../client/src/telling/announcements.ts';
import type { ActionKind } from '@ronda/shared/decisions/action';
import { Action } from '@ronda/shared/decisions/action';
import { SeatCommand } from '@ronda/shared/room/command';
import { Meeting } from '@ronda/shared/testing/meeting';
import { people, sealed } from '@ronda/shared/testing/names';
import { scheduleOf } from '@ronda/shared/testing/schedules';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew } from '@ronda/shared/room/state';
import type { Schedule } from '@ronda/shared/schedule/schedule';
import { describe, expect, test } from 'vitest';
import { atTable, effectsOf } from '../talk/testing/at-table.ts';

/** H6: what each command is on the keys of a telephone. Ana calls. */
interface Pressed {
  readonly given: () => Meeting;
  readonly keys: string;
  readonly sends: object;
}

const five = () => new Meeting(people(5));
const eight = () => new Meeting(people(8));
const withAgreement = () =>
  new Meeting(people(5), {
    carried: {
      ...carriedByNew(USUAL_POLICY),
      agreements: [{ id: 1, text: sealed('A'), adoptedAt: 0 }],
      agreementsMade: 1,
    },
  });
/** On Tuesdays; it is a Friday now, the 15th of January. */
const scheduled = (change: Partial<Schedule> = {}) =>
  new Meeting(people(5), {
    carried: { ...carriedByNew(USUAL_POLICY), schedule: scheduleOf(change) },
  });
const after = (meeting: Meeting, happens: (meeting: Meeting) => unknown) => {
  happens(meeting);
  return meeting;
};
const offered = () => after(five(), (meeting) => meeting.beginsRound());
const speaking = () => after(offered(), (meeting) => meeting.does('ana', 'speak'));
const sharing = () => after(five(), (meeting) => meeting.agree('ana', { kind: 'beginSharing' }));
const asked = () =>
  after(sharing(), (meeting) => {
    meeting.does('ben', 'raiseHand');
    meeting.does('ben', 'speak');
    meeting.does('ben', 'moreTime');
  });
const sends = (type: string) => ({ kind: 'send', command: { type } });

/**
 * `write` is left out: a caller speaks (H6). So are what is no command and needs writing: a name that is offered to
 * somebody, and an invitation. A caller has keys to take a name, or to keep theirs (`naming.test.ts`).
 */
const COMMANDS: Record<Exclude<SeatCommand['type'], 'write' | 'propose'>, Pressed> = {
  speak: { given: offered, keys: '1', sends: sends('speak') },
  pass: { given: offered, keys: '2', sends: sends('pass') },
  later: { given: offered, keys: '3', sends: sends('later') },
  finish: { given: speaking, keys: '#', sends: sends('finish') },
  moreTime: { given: speaking, keys: '*4', sends: sends('moreTime') },
  objectToMoreTime: { given: asked, keys: '3', sends: sends('objectToMoreTime') },
  raiseHand: { given: sharing, keys: '*9', sends: sends('raiseHand') },
  lowerHand: {
    given: () => after(asked(), (meeting) => meeting.does('ana', 'raiseHand')),
    keys: '*9',
    sends: sends('lowerHand'),
  },
  hold: { given: five, keys: '*5', sends: sends('hold') },
  endQuiet: {
    given: () => after(five(), (meeting) => meeting.does('ben', 'hold')),
    keys: '*5',
    sends: sends('endQuiet'),
  },
  rest: { given: five, keys: '*7', sends: sends('rest') },
  return: {
    given: () => after(five(), (meeting) => meeting.does('ana', 'rest')),
    keys: '*7',
    sends: sends('return'),
  },
  leave: { given: five, keys: '*#1', sends: sends('leave') },
  answer: {
    given: () => after(five(), (meeting) => meeting.proposes('ben', { kind: 'openFloor' })),
    keys: '*31',
    sends: {
      kind: 'send',
      command: { type: 'answer', proposal: 1, ballot: { position: 'agree' } },
    },
  },
};

const proposes = (action: Action) => ({ kind: 'send', command: { type: 'propose', action } });
const closed = () =>
  after(five(), (meeting) => {
    meeting.agree('ben', { kind: 'lock' });
  });
const split = () =>
  after(eight(), (meeting) => meeting.agree('ben', { kind: 'splitCircle', minutes: 30 }));
const scripted = () =>
  after(five(), (meeting) =>
    meeting.agree('ben', {
      kind: 'followScript',
      stages: [{ kind: 'openFloor' }, { kind: 'sharing' }],
    }),
  );

const ACTIONS: Record<ActionKind, Pressed> = {
  beginRound: {
    given: five,
    keys: '*21121',
    sends: proposes({ kind: 'beginRound', prompt: { kind: 'ready', choice: 'howWasYourWeek' } }),
  },
  beginSharing: { given: five, keys: '*2121', sends: proposes({ kind: 'beginSharing' }) },
  openFloor: { given: five, keys: '*2131', sends: proposes({ kind: 'openFloor' }) },
  quiet: { given: five, keys: '*21431', sends: proposes({ kind: 'quiet', minutes: 3 }) },
  beginReading: { given: withAgreement, keys: '*2151', sends: proposes({ kind: 'beginReading' }) },
  goOn: { given: scripted, keys: '*2161', sends: proposes({ kind: 'goOn', stage: 1 }) },
  followScript: {
    given: five,
    keys: '*22111',
    sends: proposes({
      kind: 'followScript',
      stages: [
        { kind: 'openingRound', prompt: { kind: 'ready', choice: 'howDoYouComeIn' } },
        { kind: 'sharing' },
        { kind: 'closingRound', prompt: { kind: 'ready', choice: 'whatDoYouTakeWithYou' } },
      ],
    }),
  },
  changeTurnLength: {
    given: five,
    keys: '*22221',
    sends: proposes({ kind: 'changeTurnLength', turnSeconds: 120 }),
  },
  showTalkTime: {
    given: five,
    keys: '*2231',
    sends: proposes({ kind: 'showTalkTime', shown: true }),
  },
  endMeeting: { given: five, keys: '*2241', sends: proposes({ kind: 'endMeeting' }) },
  splitCircle: {
    given: eight,
    keys: '*22521',
    sends: proposes({ kind: 'splitCircle', minutes: 30 }),
  },
  comeTogether: { given: split, keys: '*2261', sends: proposes({ kind: 'comeTogether' }) },
  temperatureCheck: {
    given: five,
    keys: '*23111',
    sends: proposes({ kind: 'temperatureCheck', question: null }),
  },
  freeText: {
    given: five,
    keys: '*23211',
    sends: { kind: 'proposeWords', worded: { kind: 'freeText', words: 'freeBreak' } },
  },
  adoptAgreement: {
    given: five,
    keys: '*24121',
    sends: { kind: 'proposeWords', worded: { kind: 'adoptAgreement', words: 'agreementOwnStory' } },
  },
  dropAgreement: {
    given: withAgreement,
    keys: '*24211',
    sends: proposes({ kind: 'dropAgreement', agreement: 1 }),
  },
  changePolicy: {
    given: five,
    keys: '*243241',
    sends: proposes({ kind: 'changePolicy', number: 'offerSeconds', value: 60 }),
  },
  admitPhones: { given: five, keys: '*2441', sends: { kind: 'proposeMade', what: 'admitPhones' } },
  refusePhones: { given: five, keys: '*2451', sends: proposes({ kind: 'refusePhones' }) },
  changeHelpLine: {
    given: five,
    keys: '*24611',
    sends: {
      kind: 'proposeWords',
      worded: { kind: 'changeHelpLine', words: 'helpLineEmergency' },
    },
  },
  changeSchedule: {
    given: five,
    keys: '*24712171',
    sends: proposes({
      kind: 'changeSchedule',
      change: {
        kind: 'set',
        schedule: { ...scheduleOf(), zone: zoneHere(), first: '2027-01-19' },
      },
    }),
  },
  renewInvitation: {
    given: five,
    keys: '*2481',
    sends: { kind: 'proposeMade', what: 'renewInvitation' },
  },
  mute: { given: five, keys: '*25121', sends: proposes({ kind: 'mute', subjects: ['cleo'] }) },
  letSpeakAgain: {
    given: () =>
      after(five(), (meeting) => meeting.agree('ben', { kind: 'mute', subjects: ['cleo'] })),
    keys: '*25211',
    sends: proposes({ kind: 'letSpeakAgain', subjects: ['cleo'] }),
  },
  askToLeave: {
    given: five,
    keys: '*25341',
    sends: proposes({ kind: 'askToLeave', subjects: ['emil'] }),
  },
  letBackIn: {
    given: () =>
      after(five(), (meeting) => meeting.agree('ben', { kind: 'askToLeave', subjects: ['cleo'] })),
    keys: '*25411',
    sends: proposes({ kind: 'letBackIn', subjects: ['cleo'] }),
  },
  letIn: {
    given: () => after(closed(), (meeting) => meeting.enters('fati')),
    keys: '*2611',
    sends: proposes({ kind: 'letIn' }),
  },
  lock: { given: five, keys: '*2621', sends: proposes({ kind: 'lock' }) },
  unlock: { given: closed, keys: '*2631', sends: proposes({ kind: 'unlock' }) },
};

/** From the schema, so that a command that is new on the wire fails here until it has a key. */
const typesIn = (options: readonly { entries: object }[], by: 'type' | 'kind') =>
  options.map(({ entries }) => (entries as Record<string, { literal: string }>)[by]!.literal);

describe('H6: whatever a browser can send, keys can', () => {
  test('every command of the protocol is in the table; writing aside, a caller speaks', () => {
    const sent = [...Object.keys(COMMANDS), 'propose', 'write'];
    expect(typesIn(SeatCommand.options, 'type').sort()).toEqual(sent.sort());
  });

  test('every kind of proposal is in the table', () => {
    expect(typesIn(Action.options, 'kind').sort()).toEqual(Object.keys(ACTIONS).sort());
  });

  test.each(Object.entries({ ...COMMANDS, ...ACTIONS }))(
    '%s',
    (_, { given, keys, sends: expected }) => {
      const meeting = given();
      const effects = effectsOf(atTable(meeting), keys, meeting.now);
      const sent = effects.filter(({ kind }) => /^(send|propose)/.test(kind));
      expect(sent).toEqual([expected]);
    },
  );

  const except = (date: string, instead: { date: string; time: string } | null) =>
    proposes({ kind: 'changeSchedule', change: { kind: 'except', exception: { date, instead } } });
  const SCHEDULED: readonly Pressed[] = [
    { given: () => scheduled(), keys: '*24711', sends: except('2027-01-19', null) },
    {
      given: () => scheduled(),
      keys: '*24721',
      sends: except('2027-01-19', { date: '2027-01-20', time: '19:00' }),
    },
    {
      given: () => scheduled(),
      keys: '*24731',
      sends: except('2027-01-19', { date: '2027-01-26', time: '19:00' }),
    },
    {
      given: () => scheduled({ exceptions: [{ date: '2027-01-19', instead: null }] }),
      keys: '*24741',
      sends: except('2027-01-19', { date: '2027-01-19', time: '19:00' }),
    },
    // The last Tuesday of each month, at eight in the evening; in the zone and for as long as before.
    {
      given: () => scheduled(),
      keys: '*247427911',
      sends: proposes({
        kind: 'changeSchedule',
        change: {
          kind: 'set',
          schedule: scheduleOf({
            first: '2027-01-26',
            time: '20:00',
            rule: { kind: 'monthlyByWeekday', week: 'last' },
          }),
        },
      }),
    },
    {
      given: () => scheduled(),
      keys: '*24751',
      sends: proposes({ kind: 'changeSchedule', change: { kind: 'none' } }),
    },
  ];
  test.each(SCHEDULED)('S3, D8: when a group meets: $keys', ({ given, keys, sends: expected }) => {
    const meeting = given();
    const effects = effectsOf(atTable(meeting), keys, meeting.now);
    expect(effects.filter(({ kind }) => kind === 'send')).toEqual([expected]);
  });

  const SEVERAL: readonly Pressed[] = [
    {
      given: five,
      keys: '*2512231',
      sends: proposes({ kind: 'mute', subjects: ['cleo', 'dora'] }),
    },
    // In the list once more, the number of who is chosen takes them out again.
    { given: five, keys: '*251223221', sends: proposes({ kind: 'mute', subjects: ['dora'] }) },
    // Hash takes back the last one.
    { given: five, keys: '*251223##1', sends: proposes({ kind: 'mute', subjects: ['cleo'] }) },
    {
      given: five,
      keys: '*2531231',
      sends: proposes({ kind: 'askToLeave', subjects: ['ben', 'dora'] }),
    },
  ];
  test.each(SEVERAL)(
    'D3: several people in one proposal: $keys',
    ({ given, keys, sends: expected }) => {
      const meeting = given();
      const effects = effectsOf(atTable(meeting), keys, meeting.now);
      expect(effects.filter(({ kind }) => kind === 'send')).toEqual([expected]);
    },
  );

  const passed: readonly (readonly [what: string, keys: string, effect: object])[] = [
    ['a signal', '*82', { kind: 'signal', signal: 'meToo' }],
    ['the offer of a fresh room (D10)', '*25521', { kind: 'offerMove', to: ['cleo'] }],
    ['to several', '*2552231', { kind: 'offerMove', to: ['cleo', 'dora'] }],
  ];
  test.each(passed)('what is only passed on: %s', (_, keys, effect) => {
    const meeting = five();
    expect(effectsOf(atTable(meeting), keys, meeting.now)).toContainEqual(effect);
  });

  const answers = [
    ['openFloor', '2', { position: 'standAside' }],
    ['openFloor', '31', { position: 'object', reason: { kind: 'ready', choice: 'notNow' } }],
    ['lock', '3', { position: 'disagree' }],
    ['temperatureCheck', '2', { position: 'mood', mood: 'soSo' }],
  ] as const;
  test.each(answers)('an answer to %s: %s', (kind, keys, ballot) => {
    const meeting = five();
    const talk = atTable(meeting);
    const before = meeting.room;
    meeting.proposes('ben', kind === 'temperatureCheck' ? { kind, question: null } : { kind });
    const told = tell(before, meeting.log.slice(-1), 'ana');
    const heard = { kind: 'happened', told, room: meeting.room, at: meeting.now } as const;
    const effects = effectsOf(talk, keys, meeting.now, heard);
    const sent = effects.filter((effect) => effect.kind === 'send');
    expect(sent).toEqual([{ kind: 'send', command: { type: 'answer', proposal: 1, ballot } }]);
  });
});
