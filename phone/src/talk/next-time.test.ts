import { inWords } from '../../../client/src/telling/sentence.ts';
import { spokenVoice } from '../../../client/src/telling/testing/spoken-voice.ts';
import { carriedByNew } from '@ronda/shared/room/state';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { scheduleOf } from '@ronda/shared/testing/schedules';
import { expect, test } from 'vitest';
import { nextTime } from './next-time.ts';
import { atTable, played, saidIn } from './testing/at-table.ts';

const carried = carriedByNew(USUAL_POLICY, null, scheduleOf());
const ended = (with_: object) => {
  const meeting = new Meeting(people(3), { carried: with_ });
  meeting.agree('ana', { kind: 'endMeeting' });
  return meeting;
};
const heard = (meeting: Meeting, because: 'ended' | 'left') =>
  saidIn(played(atTable(meeting), [{ kind: 'dismissed', because }]).effects);

test('S2: whoever is there at the end is told the next date before goodbye', () => {
  expect(heard(ended(carried), 'ended')).toEqual(['schedule.next', 'meetingEnded']);
  expect(heard(ended(carriedByNew(USUAL_POLICY)), 'ended')).toEqual(['meetingEnded']);
});

test('S2: whoever leaves before is told goodbye alone', () => {
  const meeting = new Meeting(people(3), { carried });
  expect(heard(meeting, 'left')).toEqual(['goodbye']);
});

test('S1: a caller is told by the clock of the group, as nobody asks where they are', () => {
  const [next] = nextTime(ended(carried).room);
  const words =
    next !== undefined && 'key' in next ? inWords(spokenVoice('es', new Map()), next) : '';
  expect(words).toBe('Próxima reunión: martes, 19 de enero, 19:00');
});
