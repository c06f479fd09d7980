import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Action } from '@ronda/shared/decisions/action';
import { openDatabase, type Disk } from '../../server/src/log/database.ts';
import { startHere, type Here } from './here.ts';
import { foundGroup } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';
import { random256 } from '../../client/src/confidence/base64url.ts';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

type Row = Record<string, string | number | null>;
interface Stored extends Row {
  seq: number;
  event: string;
}

/** Every row of every table, with the table's name. */
function allRows(disk: Disk): (readonly [string, Row])[] {
  const tables = disk.rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
  return tables.flatMap(({ name }) =>
    disk.rows<Row>(`SELECT * FROM ${name}`).map((row) => [name, row] as const),
  );
}

test('D5: nothing that is stored ties a seat to a safety decision it made or answered', async () => {
  const invitation = await foundGroup(here);
  const all: Member[] = [];
  for (let many = 0; many < 4; many += 1) all.push(await enter(here, invitation));
  const [ana, ben, cleo, dan] = all as [Member, Member, Member, Member];
  await ana.until(() => ana.room().seats.length === 4);
  const ids = [random256(), random256(), random256()];
  const action: Action = { kind: 'mute', subjects: [dan.me] };
  expect(await ana.send({ type: 'propose', action }, ids[0])).toBe('done');
  for (const [index, each] of [ben, cleo].entries()) {
    await each.until(() => each.room().proposals.length === 1);
    const ballot = { position: 'agree' } as const;
    const id = ids[index + 1];
    expect(await each.send({ type: 'answer', proposal: 1, ballot }, id)).toBe('done');
  }
  await ana.until(() => ana.happened().some(({ type }) => type === 'seatMuted'));

  const disk = openDatabase(join(here.data, 'ronda.sqlite'));
  const rows = allRows(disk);
  disk.close();
  const stored = rows.flatMap(([table, row]) => (table === 'events' ? [row as Stored] : []));
  const ofTheVote = stored.filter(({ event }) => /"type":"(proposed|answered)"/.test(event));
  expect(ofTheVote.length).toBeGreaterThanOrEqual(4);
  // The events name the electors, all alike, and the subject; not who did it.
  for (const { event } of ofTheVote) {
    const told = event.replace(/"(electors|subjects)":\[[^\]]*\]/g, '');
    for (const each of all) expect(told).not.toContain(each.me);
  }
  const meeting = rows.find(([table]) => table === 'meetings')?.[1];
  expect(JSON.parse(String(meeting?.['box']))).toMatchObject({ cast: {} });
  // What else is kept by place in the log names nobody, and nothing that a device sent. D7 alone
  // keeps who made it, in the ballot box and for five minutes.
  const beside = rows.filter(([table, row]) => table !== 'events' && 'seq' in row);
  expect(beside.map(([table]) => table)).toEqual(expect.arrayContaining(['commands']));
  for (const [, row] of beside) {
    const text = JSON.stringify({ ...row, rotation: null, box: null });
    for (const each of all) expect(text).not.toContain(each.me);
    for (const id of ids) expect(text).not.toContain(id);
  }
  for (const each of all) each.close();
});
