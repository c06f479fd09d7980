import { Action } from '@ronda/shared/decisions/action';
import { may } from '@ronda/shared/room/may';
import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { expect, test } from 'vitest';
import { isAboutPeople } from './candidates.ts';
import { examplesOf } from './examples.ts';
import { GROUPS } from './kinds.ts';

const shown = GROUPS.flatMap(({ kinds }) => kinds);

test('D8: every kind of proposal stands in one group', () => {
  const all = Action.options.map((option) => option.entries.kind.literal);
  expect([...shown].sort()).toEqual([...all].sort());
});

test('D1: in a gathering of three what the rules allow can be chosen, and nothing else', () => {
  const meeting = new Meeting(people(3));
  const possible = shown.filter(
    (kind) =>
      !isAboutPeople(kind) &&
      examplesOf(kind, meeting.room).some(
        (action) => may(meeting.room, 'ana', { type: 'propose', action }, meeting.now).may,
      ),
  );
  expect(possible).toEqual([
    'beginRound',
    'beginSharing',
    'openFloor',
    'quiet',
    'followScript',
    'changeTurnLength',
    'showTalkTime',
    'endMeeting',
    'temperatureCheck',
    'freeText',
    'adoptAgreement',
    'changePolicy',
    'admitPhones',
    'refusePhones',
    'changeHelpLine',
    'changeSchedule',
    'renewInvitation',
    'lock',
  ]);
});

test('D8: with as many agreements as there may be, one can still be mended', () => {
  const agreements = Array.from({ length: 24 }, (_, index) => ({
    id: index + 1,
    text: `agreement-${index}`.padEnd(40, 'x'),
    adoptedAt: 0,
  }));
  const { room, now } = new Meeting(people(3), { carried: { agreements, agreementsMade: 24 } });
  const allowed = examplesOf('adoptAgreement', room).map(
    (action) => may(room, 'ana', { type: 'propose', action }, now).may,
  );
  expect(allowed).toEqual([false, ...agreements.map(() => true)]);
});
