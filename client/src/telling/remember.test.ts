import { Meeting } from '@ronda/shared/testing/meeting';
import { SECOND } from '@ronda/shared/testing/times';
import { expect, test } from 'vitest';
import { tell, tellStage } from './announcements.ts';
import { remember, rememberGap } from './remember.ts';
import { tellDecided } from './events/decisions.ts';
import { createSeldom } from '../room/happened/seldom.ts';

function after(meeting: Meeting, act: () => void) {
  const before = meeting.room;
  const from = meeting.log.length;
  act();
  const events = meeting.log.slice(from);
  return { before, events, told: tell(before, events, 'ben') };
}

test('H5: what was kept for a round goes when the round ended while the line was lost', () => {
  const meeting = new Meeting(['ana', 'ben']);
  meeting.beginsRound();
  const { events, told } = after(meeting, () => meeting.does('ana', 'pass'));
  const happened = remember([], events, told);
  const before = meeting.room;
  expect(rememberGap(happened, { before, after: before, decided: [] })).toEqual(happened);
  expect(happened.map(({ kept }) => kept)).toContain('floor');
  meeting.does('ben', 'pass');
  const { room: over } = meeting;
  const kept = rememberGap(happened, { before, after: over, decided: [] });
  expect(kept.map((one) => one.kept)).not.toContain('floor');
});

test('H5: what was kept for a sharing goes with it, and what came after it in the same breath stays', () => {
  const meeting = new Meeting(['ana', 'ben']);
  const sharing = after(meeting, () => {
    meeting.agree('ana', { kind: 'beginSharing' });
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'pass');
  });
  const during = remember([], sharing.events, sharing.told);
  expect(during.map(({ said }) => said.key)).toContain('announce.passed');
  const next = after(meeting, () => {
    meeting.agree('ben', { kind: 'beginRound', prompt: null });
    meeting.does('ana', 'pass');
  });
  const keys = remember(during, next.events, next.told).map(({ said }) => said.key);
  expect(keys.filter((key) => key === 'announce.passed')).toHaveLength(1);
  expect(keys).not.toContain('announce.raisedHand');
});

test('D2: a reload or a lost line loses no outcome, and repeats none', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  const { room: before } = meeting;
  const seen = after(meeting, () =>
    meeting.agree('ana', { kind: 'changeTurnLength', turnSeconds: 60 }),
  );
  const happened = remember([], seen.events, seen.told);
  meeting.passes(60 * SECOND);
  meeting.agree('ana', { kind: 'lock' });
  const decided = tellDecided(meeting.room, 'ben');
  const after1 = rememberGap(happened, { before: seen.before, after: meeting.room, decided });
  const outcomes = (told: typeof after1) => told.filter(({ isOutcome }) => isOutcome);
  expect(outcomes(after1).map(({ id }) => id)).toEqual(['decision 1', 'decision 2']);
  expect(rememberGap(after1, { before, after: meeting.room, decided })).toHaveLength(after1.length);
});

test('F4: whoever comes back into their own offer or turn is told so, and nobody else', () => {
  const meeting = new Meeting(['ana', 'ben'], { turnSeconds: 60 });
  expect(tellStage(meeting.room, 'ana', meeting.now)).toBeNull();
  meeting.beginsRound();
  expect(tellStage(meeting.room, 'ana', meeting.now)?.key).toBe('announce.offeredToMe');
  expect(tellStage(meeting.room, 'ben', meeting.now)).toBeNull();
  meeting.does('ana', 'speak');
  meeting.passes(20 * SECOND);
  expect(tellStage(meeting.room, 'ana', meeting.now)).toMatchObject({
    key: 'announce.myTurn',
    parts: { length: { ms: 40 * SECOND } },
  });
});

test('somebody who rests and returns without end floods neither the list nor the ears', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  const id = meeting.proposes('cleo', { kind: 'endMeeting' });
  const decided = after(meeting, () => meeting.answers('ben', id, 'object'));
  let happened = remember([], decided.events, decided.told);
  const mayAnnounce = createSeldom();
  let announced = 0;
  for (let time = 0; time < 100; time += 1) {
    const { events, told } = after(meeting, () =>
      meeting.does('ana', time % 2 === 0 ? 'rest' : 'return'),
    );
    happened = remember(happened, events, told);
    announced += told.filter(mayAnnounce).length;
  }
  expect(announced).toBe(1);
  expect(happened.filter(({ isOutcome }) => isOutcome)).toHaveLength(1);
  expect(happened).toHaveLength(41);
});
