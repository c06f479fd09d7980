import { describe, expect, test } from 'vitest';
import type { Action, Stage } from '../decisions/action.ts';
import { carriedFrom } from '../room/state.ts';
import { carriedBy } from '../testing/happenings.ts';
import { Meeting, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { MINUTE } from '../testing/times.ts';

const ROUND: Stage = { kind: 'round', prompt: null };
const SHARING: Stage = { kind: 'sharing' };
const OPEN: Stage = { kind: 'openFloor' };
const READING: Stage = { kind: 'reading' };
const minutes = (count: number): Stage => ({ kind: 'quiet', minutes: count });

/** A group with one agreement; turns last 60 s. */
function gathered(count = 3, agreements = 1): Meeting {
  return new Meeting(people(count), {
    carried: carriedBy({ agreements }),
    turnSeconds: 60,
  });
}

function following(stages: readonly Stage[], count = 3, agreements = 1): Meeting {
  const meeting = gathered(count, agreements);
  meeting.agree('ana', { kind: 'followScript', stages: [...stages] });
  return meeting;
}

/** Whoever is offered a turn passes, until nobody is. */
function passAll(meeting: Meeting): string[] {
  const types: string[] = [];
  while (meeting.stage.startsWith('offer ')) {
    types.push(...typesOf(meeting.does(meeting.stage.slice('offer '.length), 'pass')));
  }
  return types;
}

const part = ({ room }: Meeting) => (room.floor.kind === 'round' ? room.floor.round.part : '-');

describe('D8: a script', () => {
  test('D8: begins when it is agreed on', () => {
    const meeting = gathered();
    const events = meeting.agree('ana', { kind: 'followScript', stages: [OPEN, SHARING] });
    expect(events.slice(-3)).toEqual([
      { type: 'scriptSet', stages: [OPEN, SHARING] },
      { type: 'floorOpened' },
      { type: 'stageBegan', stage: 0 },
    ]);
    expect(meeting.room.script).toEqual({ stages: [OPEN, SHARING], next: 1, running: true });
  });

  test('D8: every kind of stage, one after the other, to the end', () => {
    const prompt = { kind: 'ready', choice: 'howDoYouComeIn' } as const;
    const meeting = following([
      READING,
      { kind: 'openingRound', prompt },
      SHARING,
      minutes(2),
      ROUND,
      OPEN,
      { kind: 'closingRound', prompt: null },
    ]);
    expect(part(meeting)).toBe('reading');
    meeting.does('ana', 'speak');
    expect(typesOf(meeting.does('ana', 'finish'))).toEqual([
      'turnFinished',
      'roundEnded',
      'roundBegan',
      'stageBegan',
      'turnOffered',
    ]);
    expect(part(meeting)).toBe('opening');
    expect(meeting.room.floor).toMatchObject({ round: { prompt } });
    expect(passAll(meeting).slice(-3)).toEqual(['roundEnded', 'sharingBegan', 'stageBegan']);
    // Sharing goes on until the group decides to go on, and so does an open floor.
    expect(meeting.passes(10 * MINUTE)).toEqual([]);
    expect(typesOf(meeting.agree('ben', { kind: 'goOn', stage: 3 })).slice(-3)).toEqual([
      'floorGathered',
      'quietBegan',
      'stageBegan',
    ]);
    expect(meeting.room.floor).toMatchObject({ kind: 'quiet', quiet: { because: 'script' } });
    expect(typesOf(meeting.passes(2 * MINUTE))).toEqual([
      'quietEnded',
      'roundBegan',
      'stageBegan',
      'turnOffered',
    ]);
    expect(part(meeting)).toBeNull();
    expect(passAll(meeting).slice(-2)).toEqual(['floorOpened', 'stageBegan']);
    expect(meeting.passes(10 * MINUTE)).toEqual([]);
    meeting.agree('cleo', { kind: 'goOn', stage: 6 });
    expect(part(meeting)).toBe('closing');
    expect(passAll(meeting).slice(-2)).toEqual(['roundEnded', 'scriptEnded']);
    expect(meeting.room).toMatchObject({ floor: { kind: 'gathering' }, script: null });
  });

  test('D8: a quiet ended early leads on as well', () => {
    const meeting = following([minutes(10), OPEN]);
    meeting.does('ana', 'endQuiet');
    expect(typesOf(meeting.does('ben', 'endQuiet'))).toEqual([
      'quietEnough',
      'quietEnded',
      'floorOpened',
      'stageBegan',
    ]);
  });

  test('D8: stages that cannot begin are passed over', () => {
    const meeting = gathered(2, 0);
    for (const seat of people(2)) meeting.does(seat, 'rest');
    const stages = [
      READING,
      ROUND,
      { kind: 'openingRound', prompt: null } as const,
      { kind: 'closingRound', prompt: null } as const,
      OPEN,
    ];
    const events = meeting.agree('ana', { kind: 'followScript', stages });
    expect(typesOf(events).slice(-6)).toEqual([
      'stageBegan',
      'stageBegan',
      'stageBegan',
      'stageBegan',
      'floorOpened',
      'stageBegan',
    ]);
  });

  test('D8: a reading without agreements is passed over, though all are there', () => {
    const meeting = following([READING, ROUND], 2, 0);
    expect(part(meeting)).toBeNull();
    expect(meeting.room.script).toMatchObject({ next: 2, running: true });
  });

  test('D8: with nothing that can begin it has ended at once', () => {
    const meeting = gathered(2, 0);
    const events = meeting.agree('ana', { kind: 'followScript', stages: [READING] });
    expect(typesOf(events).slice(-3)).toEqual(['scriptSet', 'stageBegan', 'scriptEnded']);
    expect(meeting.room.script).toBeNull();
  });

  test('D8: one that cannot begin ends the floor before it all the same', () => {
    const meeting = following([OPEN, ROUND, SHARING], 2);
    for (const seat of people(2)) meeting.does(seat, 'rest');
    expect(typesOf(meeting.agree('ana', { kind: 'goOn', stage: 1 })).slice(-4)).toEqual([
      'floorGathered',
      'stageBegan',
      'sharingBegan',
      'stageBegan',
    ]);
  });

  test('D8: what is decided in between interrupts it until it is decided to go on', () => {
    const meeting = following([ROUND, OPEN, SHARING]);
    meeting.agree('ben', { kind: 'beginSharing' });
    expect(meeting.room.script).toMatchObject({ next: 1, running: false });
    meeting.agree('cleo', { kind: 'beginRound', prompt: null });
    passAll(meeting);
    expect(meeting.room.floor.kind).toBe('gathering');
    expect(meeting.passes(10 * MINUTE)).toEqual([]);
    expect(typesOf(meeting.agree('ana', { kind: 'goOn', stage: 1 })).slice(-2)).toEqual([
      'floorOpened',
      'stageBegan',
    ]);
    expect(meeting.room.script).toMatchObject({ next: 2, running: true });
  });

  test('D8, F11: a quiet in between interrupts nothing: the floor it stops goes on, and leads on', () => {
    const meeting = following([ROUND, OPEN]);
    meeting.does('ben', 'hold');
    meeting.passes(MINUTE);
    meeting.agree('cleo', { kind: 'quiet', minutes: 1 });
    meeting.passes(MINUTE);
    expect(passAll(meeting).slice(-2)).toEqual(['floorOpened', 'stageBegan']);
  });

  test('D8: interrupting a quiet of the script ends it, and the script waits', () => {
    const meeting = following([minutes(10), SHARING]);
    meeting.agree('ben', { kind: 'openFloor' });
    expect(meeting.room).toMatchObject({
      floor: { kind: 'open' },
      script: { next: 1, running: false },
    });
    meeting.agree('cleo', { kind: 'goOn', stage: 1 });
    expect(meeting.room.floor.kind).toBe('sharing');
  });

  test('D6, D8: going on waits for the turn, and takes the offers of the stage with it', () => {
    const meeting = following([ROUND, OPEN]);
    meeting.does('ana', 'speak');
    expect(meeting.agree('ben', { kind: 'goOn', stage: 1 }).at(-1)).toEqual({
      type: 'changeAwaited',
      change: { kind: 'goOn' },
    });
    expect(meeting.refused('cleo', { type: 'propose', action: { kind: 'goOn', stage: 1 } })).toBe(
      'alreadySo',
    );
    expect(typesOf(meeting.does('ana', 'finish'))).toEqual([
      'turnFinished',
      'floorOpened',
      'stageBegan',
    ]);
    expect(meeting.room.awaiting).toBeNull();
  });

  test('D6, D8: agreed on in a hold, and another change after it: it waits to be gone on to', () => {
    const meeting = gathered();
    meeting.does('ana', 'hold');
    meeting.agree('ana', { kind: 'followScript', stages: [SHARING] });
    const waiting = { stages: [SHARING], next: 0, running: false };
    expect(meeting.room).toMatchObject({ script: waiting, awaiting: { kind: 'goOn' } });
    meeting.agree('ben', { kind: 'beginRound', prompt: null });
    for (const seat of people(3)) meeting.does(seat, 'rest');
    expect(typesOf(meeting.passes(MINUTE))).toEqual(['quietEnded', 'changeDropped']);
    expect(meeting.room).toMatchObject({ script: waiting, floor: { kind: 'gathering' } });
    meeting.agree('cleo', { kind: 'goOn', stage: 0 });
    expect(meeting.room.floor.kind).toBe('sharing');
  });

  test('D8: another script takes the place of the first', () => {
    const meeting = following([OPEN, SHARING]);
    meeting.agree('ben', { kind: 'followScript', stages: [SHARING] });
    expect(meeting.room).toMatchObject({
      floor: { kind: 'sharing' },
      script: { stages: [SHARING], next: 1, running: true },
    });
  });

  test('D8: after a last stage that goes on, going on ends the script', () => {
    const meeting = following([OPEN]);
    expect(typesOf(meeting.agree('ana', { kind: 'goOn', stage: 1 })).slice(-2)).toEqual([
      'scriptEnded',
      'floorGathered',
    ]);
    expect(meeting.room).toMatchObject({ floor: { kind: 'gathering' }, script: null });
  });

  test('D8: once another floor has been decided after the last stage, nothing is left to go on to', () => {
    const meeting = following([OPEN]);
    meeting.agree('ana', { kind: 'beginSharing' });
    const onwards = { type: 'propose', action: { kind: 'goOn', stage: 1 } } as const;
    expect(meeting.refused('ana', onwards)).toBe('nothingToGoOnTo');
  });

  test('D8: going on is to the stage that was meant, and is overtaken when that one has begun', () => {
    const meeting = following([ROUND, SHARING, OPEN]);
    const id = meeting.proposes('ben', { kind: 'goOn', stage: 1 });
    passAll(meeting);
    expect(meeting.room.floor.kind).toBe('sharing');
    expect(meeting.room.decided.at(-1)).toMatchObject({ id, outcome: 'overtaken' });
    const stale = { type: 'propose', action: { kind: 'goOn', stage: 1 } } as const;
    expect(meeting.refused('ana', stale)).toBe('nothingToGoOnTo');
  });

  test('D8: a stage with a quiet out of its bounds is refused, wherever it stands', () => {
    const meeting = gathered();
    const action: Action = { kind: 'followScript', stages: [OPEN, minutes(31), OPEN] };
    expect(meeting.refused('ana', { type: 'propose', action })).toBe('outOfBounds');
  });

  test('D8, D3: muted in a round that another follows at once, one has a turn in the next', () => {
    const meeting = gathered(4);
    meeting.beginsRound();
    meeting.agree('ana', { kind: 'mute', subjects: ['ben'] });
    expect(meeting.seat('ben').muted).toEqual({ until: 'roundEnd' });
    const events = meeting.agree('ana', { kind: 'followScript', stages: [ROUND] });
    expect(events.find((event) => event.type === 'roundBegan')).toMatchObject({
      order: ['ben', 'ana', 'dora', 'cleo'],
    });
    expect(meeting.seat('ben').muted).toBeNull();
  });

  test('D3, D6: a sharing that cuts a round short ends its mutes', () => {
    const meeting = gathered(4);
    meeting.beginsRound();
    meeting.agree('ana', { kind: 'mute', subjects: ['ben'] });
    meeting.agree('cleo', { kind: 'beginSharing' });
    expect(meeting.seat('ben').muted).toBeNull();
  });

  test('F3: what a script’s rounds leave to the next meeting is what any round leaves', () => {
    const meeting = following([{ kind: 'openingRound', prompt: null }]);
    expect(carriedFrom(meeting.room).rotation).toEqual({
      opened: 'ana',
      place: 0,
      direction: 'onward',
    });
  });
});
