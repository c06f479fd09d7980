import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stageOf } from '@ronda/shared/floor/moving';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew } from '@ronda/shared/room/state';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../newId.ts';
import { createRooms, type Rooms } from '../room/rooms.ts';
import { openDatabase, type Disk } from './database.ts';
import { NO_HINTS } from './hints.ts';
import type { Store } from './log.ts';
import { createSqliteStore } from './sqlite.ts';

// What a disk can do to one who writes, and that nothing comes of it but a refusal.

const group = 'group-aaaaaaaaaaaa';
let folder: string;
let file: string;
let disk: Disk;
let store: Store;
let rooms: Rooms;
const failures: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ronda-trouble-'));
  file = join(folder, 'ronda.sqlite');
  disk = openDatabase(file);
  store = createSqliteStore(file, { disk });
  const carried = carriedByNew(USUAL_POLICY);
  await store.createGroup({ id: group, doorHash: 'h'.repeat(43), card: 'c'.repeat(60), carried });
  rooms = createRooms({
    store,
    hints: NO_HINTS,
    clock: { now: () => Date.now() },
    failed: (what) => failures.push(what),
  });
  await rooms.start();
});
afterEach(async () => {
  await rooms.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  failures.splice(0);
});

async function sit(seat: string) {
  const actor = { seat, connection: newId(), by: 'browser' as const };
  const entered = await rooms.enter(group, actor, 'n'.repeat(40));
  if (!entered.ok) throw new Error(entered.refusal.code);
  return { actor, meeting: entered.meeting };
}

/** In a round that has begun, who is offered the turn. */
async function offered() {
  const [ana, ben] = [await sit('ana'), await sit('ben')];
  const { meeting } = ana;
  const propose = { type: 'propose', action: { kind: 'beginRound', prompt: null } } as const;
  await rooms.obey(meeting, ana.actor, propose, newId());
  const agree = { type: 'answer', proposal: 1, ballot: { position: 'agree' } } as const;
  await rooms.obey(meeting, ben.actor, agree, newId());
  const { seat } = stageOf(rooms.last(meeting)!.room)!;
  return { meeting, actor: seat === 'ana' ? ana.actor : ben.actor };
}

/** Everything that is kept of it. */
const kept = async (meeting: string) => JSON.stringify(await store.read(meeting, 0));

test('a full disk: what is refused is not half done, and what was done stays', async () => {
  const { meeting, actor } = await offered();
  const pages = disk.row<{ page_count: number }>('PRAGMA page_count')!.page_count;
  disk.row(`PRAGMA max_page_count = ${pages}`);
  const long = { type: 'propose', action: { kind: 'freeText', text: 'w'.repeat(2000) } } as const;
  let done = 0;
  let refused: unknown = null;
  for (let tries = 0; refused === null && tries < 50; tries += 1) {
    const before = await kept(meeting);
    try {
      const text = `${tries}`.padStart(4, '0').repeat(500);
      await rooms.obey(meeting, actor, { ...long, action: { ...long.action, text } }, newId());
      done += 1;
    } catch (error) {
      refused = error;
      expect(await kept(meeting)).toBe(before);
      expect(rooms.last(meeting)?.seq).toBe((JSON.parse(before) as { seq: number }).seq);
    }
  }
  expect(String(refused)).toMatch(/full/);
  expect(done).toBeLessThan(50);
  // Nothing of it is lost, and with room again it goes on.
  disk.row('PRAGMA max_page_count = 1000000');
  expect(await rooms.obey(meeting, actor, { type: 'speak' }, newId())).toMatchObject({ ok: true });
  expect(stageOf((await rooms.fresh(meeting))!.room)?.kind).toBe('turn');
});

test('a locked file: said soon, not half done, and done when it is sent again', async () => {
  const { meeting, actor } = await offered();
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  const before = await kept(meeting);
  const id = newId();
  const began = performance.now();
  await expect(rooms.obey(meeting, actor, { type: 'speak' }, id)).rejects.toThrow(/locked|busy/);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(await kept(meeting)).toBe(before);
  other.exec('ROLLBACK');
  other.close();
  expect(await rooms.obey(meeting, actor, { type: 'speak' }, id)).toMatchObject({ ok: true });
});

test('H4: an offer that ended while the file was locked is still open afterwards', async () => {
  const { meeting, actor } = await offered();
  const until = () => {
    const stage = stageOf(rooms.last(meeting)!.room);
    return stage?.kind === 'offer' ? stage.until : 0;
  };
  const before = until();
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  other.exec('ROLLBACK');
  other.close();
  await expect.poll(until).toBeGreaterThan(before + 2000);
  expect(failures).toContain('serving');
  expect(await rooms.obey(meeting, actor, { type: 'speak' }, newId())).toMatchObject({ ok: true });
});
