import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { phones } from '@ronda/shared/testing/names';
import type { Action } from '@ronda/shared/decisions/action';
import { carriedByNew } from '@ronda/shared/room/state';
import type { Store } from '../log/log.ts';
import { NO_HINTS } from '../log/hints.ts';
import { createSqliteStore } from '../log/sqlite.ts';
import { newId } from '../newId.ts';
import { createRooms, type Rooms } from '../room/rooms.ts';
import { createCircles, type Circles } from './circles.ts';
import type { Line } from './line.ts';
import { createPassing } from './passing.ts';
import { createRelay } from './relay.ts';

// Two servers on one store. The lines end at the first one, which has not yet heard of what has
// happened on the second: the freshest room counts all the same.

const group = 'group-aaaaaaaaaaaa';
const name = 'n'.repeat(40);
let folder: string;
let store: Store;
let time: number;
let one: Rooms;
let two: Rooms;
let circles: Circles;
let told: string[];

const clock = { now: () => time };
const failed = (what: unknown) => {
  throw new Error(String(what));
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ronda-passing-'));
  store = createSqliteStore(join(folder, 'ronda.sqlite'));
  time = 1_700_000_000_000;
  told = [];
  [one, two] = [
    createRooms({ store, hints: NO_HINTS, clock, failed }),
    createRooms({ store, hints: NO_HINTS, clock, failed }),
  ];
  circles = createCircles({ clock, hints: NO_HINTS, tellAll: failed, failed });
  await store.createGroup({
    id: group,
    doorHash: 'h'.repeat(43),
    card: 'c'.repeat(60),
    carried: carriedByNew(USUAL_POLICY, phones('m')),
  });
});
afterEach(async () => {
  await Promise.all([one.stop(), two.stop()]);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function sit(seat: string, by: Line['by'] = 'browser'): Promise<Line> {
  const connection = newId();
  const entered = await one.enter(group, { seat, connection, by }, name);
  if (!entered.ok) throw new Error(entered.refusal.code);
  const line: Line = {
    group,
    seat,
    marks: 'm',
    invitation: { first: 'h', shown: 'h' },
    by,
    connection,
    address: connection,
    meeting: entered.meeting,
    place: 'seated',
    seen: 0,
    send: (what) => void told.push(`${seat} ${what}`),
    version: 2,
    goElsewhere: () => undefined,
    dismiss: () => failed('dismissed'),
  };
  circles.join(entered.meeting, line);
  return line;
}

/** What one who presses a signal is answered: to how many it went, or why to none. */
async function signals(line: Line): Promise<unknown> {
  const relay = createRelay({ circles, rooms: one, hints: NO_HINTS });
  const messages = new Map(createPassing({ rooms: one, relay, clock }));
  const answer = await messages.get('signal')?.answer(line, { signal: 'meToo' });
  const { done, refusal } = answer as { done?: { seats: number }; refusal?: { code: string } };
  return done?.seats ?? refusal?.code;
}

/** Messages that count by one bucket. */
const passing = () =>
  new Map(
    createPassing({
      rooms: one,
      relay: createRelay({ circles, rooms: one, hints: NO_HINTS }),
      clock,
    }),
  );

async function names(messages: ReturnType<typeof passing>, line: Line, to: string) {
  const answer = await messages.get('offerName')?.answer(line, { to, name });
  const { done, refusal } = answer as { done?: { seats: number }; refusal?: { code: string } };
  return done?.seats ?? refusal?.code;
}

/** Decided on the second server. */
async function decided(action: Action, [first, ...rest]: readonly Line[]): Promise<void> {
  if (first?.meeting == null) throw new Error('nobody is there to decide');
  const { meeting } = first;
  await two.obey(meeting, first, { type: 'propose', action }, newId());
  for (const each of rest) {
    const ballot = { position: 'agree' } as const;
    await two.obey(meeting, each, { type: 'answer', proposal: 1, ballot }, newId());
  }
}

test('F11: it goes to all who sit', async () => {
  const ana = await sit('ana');
  await sit('ben');
  expect(await signals(ana)).toBe(2);
  expect(told).toEqual(['ana signalled', 'ben signalled']);
});

test('F7: a tab that another server has seen replaced passes on nothing, and is passed on nothing', async () => {
  const [ana, ben] = [await sit('ana'), await sit('ben')];
  await two.enter(group, { seat: 'ana', connection: newId(), by: 'browser' }, name);
  expect(await signals(ana)).toBe('olderTab');
  expect(await signals(ben)).toBe(1);
  expect(told).toEqual(['ben signalled']);
});

test('D9: so it is for who was asked to leave, from the moment at which it is decided', async () => {
  const lines = [await sit('ana'), await sit('ben'), await sit('cleo'), await sit('dan')];
  const [ana, ben, cleo, dan] = lines as [Line, Line, Line, Line];
  await decided({ kind: 'askToLeave', subjects: ['dan'] }, [ana, ben, cleo]);
  expect(await signals(dan)).toBe('askedToLeave');
  expect(await signals(ana)).toBe(3);
  expect(told).not.toContain('dan signalled');
});

test('F12: after the end there is nobody to pass it on to', async () => {
  const [ana, ben] = [await sit('ana'), await sit('ben')];
  await decided({ kind: 'endMeeting' }, [ana, ben]);
  expect(await signals(ana)).toBe('ended');
  expect(told).toEqual([]);
});

test('a line that cannot be handed it keeps it from nobody else, and is not counted', async () => {
  const [ana, ben] = [await sit('ana'), await sit('ben')];
  const failures: string[] = [];
  circles = createCircles({
    clock,
    hints: NO_HINTS,
    tellAll: failed,
    failed: (what) => failures.push(what),
  });
  ana.send = () => failed('broken');
  for (const line of [ana, ben]) circles.join(ana.meeting!, line);
  expect(await signals(ben)).toBe(1);
  expect([told, failures]).toEqual([['ben signalled'], ['telling a line']]);
});

test('H6: a name goes to the caller it is for, and to nobody else', async () => {
  const [ana] = [await sit('ana'), await sit('ben'), await sit('cleo', 'phone')];
  const messages = passing();
  expect(await names(messages, ana, 'cleo')).toBe(1);
  expect(told).toEqual(['cleo nameOffered']);
  expect(await names(messages, ana, 'ben')).toBe('writesOwnName');
  expect(await names(messages, ana, 'nobody')).toBe('unknownSubject');
  expect(told).toEqual(['cleo nameOffered']);
});

test('H6: nobody is asked without end: three times, then once a minute', async () => {
  const [ana, ben] = [await sit('ana'), await sit('ben')];
  await sit('cleo', 'phone');
  const messages = passing();
  const many = async (line: Line, times: number) => {
    const answers = [];
    for (let each = 0; each < times; each += 1) answers.push(await names(messages, line, 'cleo'));
    return answers;
  };
  expect(await many(ana, 5)).toEqual([1, 1, 1, 'tooFast', 'tooFast']);
  // Of each by their own.
  expect(await many(ben, 1)).toEqual([1]);
  time += 60_000;
  expect(await many(ana, 2)).toEqual([1, 'tooFast']);
});

test('D11: what leads to contacts goes to the one it is for, at the close, and to nobody else', async () => {
  const [ana] = [await sit('ana'), await sit('ben'), await sit('cleo')];
  const message = passing().get('contact')!;
  const passes = async (to: string) => {
    const answer = (await message.answer(ana, { to, sealed: name })) as object;
    return 'done' in answer ? answer.done : (answer as { refusal: unknown }).refusal;
  };
  expect(await passes('ben')).toEqual({ code: 'notTheClose' });
  await decided({ kind: 'endMeeting' }, [ana]);
  expect(await passes('ben')).toEqual({ seats: 1 });
  expect(await passes('ana')).toEqual({ code: 'subjectIsYou' });
  expect(told).toEqual(['ben contactCame']);
});
