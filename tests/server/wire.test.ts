import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDeepStrictEqual } from 'node:util';
import type { Action } from '@ronda/shared/decisions/action';
import { isGroupDecision } from '@ronda/shared/decisions/action';
import type { Ballot } from '@ronda/shared/decisions/ballots';
import type { Recorded } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import { emptyRoom, type Room } from '@ronda/shared/room/state';
import { publicRoom } from '@ronda/shared/wire/public';
import type { CommandSent, Published, Snapshot } from '@ronda/shared/wire/protocol';
import type { Kept } from '../../server/src/log/log.ts';
import { tapLines, type Frame } from '../harness/tap.ts';
import { startHere, type Here } from './here.ts';
import { holdSession, REASON } from './session.ts';

/** One of socket.io's packets, out of the bytes on one line. */
interface Message {
  readonly line: number;
  readonly from: Frame['from'];
  readonly body: unknown;
}

let here: Here;
/** What the server has in its log of a whole meeting, and everything that was said on its lines. */
let kept: Kept;
let messages: readonly Message[];

beforeAll(async () => {
  here = await startHere();
  const tap = await tapLines(here);
  const { meeting, goAway } = await holdSession(here, tap);
  kept = (await here.store().read(meeting, 0))!;
  messages = tap.frames.flatMap(messageIn);
  goAway();
  tap.close();
});
afterAll(() => here.end());

function messageIn({ line, from, text }: Frame): Message[] {
  const packet = /^4[023]\d*([[{].*)$/s.exec(text);
  return packet === null ? [] : [{ line, from, body: JSON.parse(packet[1]!) as unknown }];
}

const said = (from: Frame['from']) => messages.filter((message) => message.from === from);

/** The bodies of these events, as the server published them on one line. */
function publishedOn(line: number): Recorded[] {
  return said('server').flatMap(({ line: other, body }) =>
    other === line && Array.isArray(body) && body[0] === 'events'
      ? (body[1] as Published).events
      : [],
  );
}

/** Everything in a body that is called like this, and the names on the way to it. */
function find(name: string, body: unknown, way: readonly string[] = []): [string[], unknown][] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, inside]) => [
    ...(key === name ? [[[...way, key], inside] as [string[], unknown]] : []),
    ...find(name, inside, [...way, key]),
  ]);
}

/** Each time the room as the server had it was told whole. */
const snapshots = () =>
  said('server').flatMap((message) =>
    find('snapshot', message.body).map(([, snapshot]) => ({
      line: message.line,
      snapshot: snapshot as Snapshot,
    })),
  );

/** Whose line it is, by what its device said first. */
function keyOn(line: number): string {
  const hello = said('device').find((message) => message.line === line)?.body as { key: string };
  return hello.key;
}

/** What somebody has sent, on all their lines. */
const commandsOf = (key: string) =>
  said('device').flatMap(({ line, body }) =>
    Array.isArray(body) && body[0] === 'command' && keyOn(line) === key
      ? [(body[1] as CommandSent).command]
      : [],
  );

test('the session had votes that closed in every way, of every kind of deciding', () => {
  const closed = kept.events.flatMap(({ event }) =>
    event.type === 'proposalClosed' ? [event.outcome] : [],
  );
  expect([...new Set(closed)].toSorted()).toEqual([
    'lapsed',
    'notPassed',
    'objected',
    'overtaken',
    'passed',
    'taken',
  ]);
  expect(closed.length).toBe(15);
  const types = new Set(kept.events.map(({ event }) => event.type));
  for (const type of [
    'holdBegan',
    'quietBegan',
    'sharingBegan',
    'turnSwitched',
    'knocked',
  ] as const)
    expect(types).toContain(type);
});

test('D5: on the wire a position stands in its own person’s command and snapshot, and nowhere else', () => {
  for (const { body } of said('device'))
    for (const [way] of find('position', body))
      expect(way.slice(0, 3)).toEqual(['1', 'command', 'ballot']);

  let shown = 0;
  for (const { line, body } of said('server')) {
    for (const [way] of [...find('position', body), ...find('mood', body)])
      expect(way.slice(-4, -2)).toEqual([
        expect.stringMatching(/^mine$/),
        expect.stringMatching(/^\d+$/),
      ]);
    for (const [, mine] of find('mine', body)) {
      const commands = commandsOf(keyOn(line));
      for (const { proposal, ballot } of mine as Snapshot['mine']) {
        shown += 1;
        expect(ownBallots(commands, proposal)).toContainEqual(ballot);
      }
    }
  }
  expect(shown).toBeGreaterThan(5);
});

/** What somebody may be shown as their own answer: one they sent, or that they proposed (D2). */
function ownBallots(commands: readonly CommandSent['command'][], id: number): Ballot[] {
  return commands.flatMap((command): Ballot[] => {
    if (command.type === 'answer') return command.proposal === id ? [command.ballot] : [];
    if (command.type !== 'propose') return [];
    const isThis = isDeepStrictEqual(command.action, actionOf(id));
    return isThis ? [{ position: 'agree' }] : [];
  });
}

function actionOf(id: number): Action | undefined {
  const made = kept.events.find(
    ({ event }) => event.type === 'proposed' && event.proposal === id,
  )?.event;
  return made?.type === 'proposed' ? made.action : undefined;
}

test('D5: the words of an objection are on no line before the vote is closed', () => {
  const holding = said('server').filter(({ body }) => JSON.stringify(body).includes(REASON));
  expect(holding.length).toBeGreaterThan(5);
  for (const { body } of holding) {
    const closed = find('objection', body).filter(([, objection]) => objection !== null);
    expect(JSON.stringify(closed).split(REASON)).toHaveLength(
      JSON.stringify(body).split(REASON).length,
    );
    for (const [way] of closed) expect(way).not.toContain('proposals');
  }
});

test('D5: who made a safety decision is on no line, and of answers only a number that never falls', () => {
  const made = said('server').flatMap(({ body }) => [
    ...find('proposals', body).flatMap(([, open]) => open as { action: Action; by: unknown }[]),
    ...find('event', body).flatMap(([, event]) => {
      const { type } = event as { type: string };
      return type === 'proposed' ? [event as { action: Action; by: unknown }] : [];
    }),
  ]);
  const about = (group: boolean) => made.filter(({ action }) => isGroupDecision(action) === group);
  expect(about(false).length).toBeGreaterThan(20);
  expect(new Set(about(false).map(({ by }) => by))).toEqual(new Set([null]));
  expect(about(true).every(({ by }) => typeof by === 'string')).toBe(true);

  const counted = new Map<number, number>();
  for (const { event } of kept.events) {
    if (event.type !== 'answered') continue;
    expect(event.answers).toBeGreaterThanOrEqual(counted.get(event.proposal) ?? 0);
    expect(Object.keys(event).toSorted()).toEqual(['answers', 'proposal', 'type']);
    counted.set(event.proposal, event.answers);
  }
});

test('what was published, folded, is at every event the room that the server had', () => {
  const start = emptyRoom(kept.opening.meeting, kept.opening);
  // Ana was the first to come, and stayed; what she was told first is her own arrival.
  const [first] = snapshots();
  const told = publishedOn(first!.line);
  expect(first!.snapshot.seq).toBe(1);
  expect(told.map(({ seq }) => seq)).toEqual(kept.events.slice(1).map(({ seq }) => seq));

  const server: Room[] = [start];
  for (const { event, at } of kept.events) server.push(evolve(server.at(-1)!, event, at));
  let folded = first!.snapshot.room as Room;
  for (const { seq, event, at } of told) {
    folded = evolve(folded, event, at);
    expect(folded).toEqual(publicRoom(server[seq]!));
  }
});

test('whoever was told the whole room was told the fold of what was published', () => {
  const start = publicRoom(emptyRoom(kept.opening.meeting, kept.opening));
  const all = publishedOn(snapshots()[0]!.line);
  const arrival = kept.events[0]!;
  const rooms = [start, publicRoom(evolve(start, arrival.event, arrival.at))];
  for (const { event, at } of all) rooms.push(evolve(rooms.at(-1)!, event, at));

  const seen = snapshots();
  for (const { snapshot } of seen) expect(snapshot.room).toEqual(rooms[snapshot.seq]);
  // After nearly every step there was somebody who asked.
  expect(new Set(seen.map(({ snapshot }) => snapshot.seq)).size).toBeGreaterThan(80);
});

test('H1: nobody is told another version of what happened', () => {
  const versions = new Map<number, Set<string>>();
  for (const { body } of said('server'))
    for (const [, events] of find('events', body))
      for (const recorded of events as Recorded[]) {
        const { seq } = recorded;
        versions.set(seq, (versions.get(seq) ?? new Set()).add(JSON.stringify(recorded)));
      }
  expect(versions.size).toBe(kept.events.length - 1);
  for (const each of versions.values()) expect(each.size).toBe(1);
});
