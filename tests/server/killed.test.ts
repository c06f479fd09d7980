import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { foundGroup } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markOf } from '../../server/src/door/mark.ts';
import { openDatabase } from '../../server/src/log/database.ts';
import { startWorld, type World } from '../harness/world.ts';

const LIVES = 200;
const SEATS = 6;
/** A life lasts that long at most after all are back. */
const LONGEST_MS = 120;

let world: World;
let members: Member[];
beforeAll(async () => {
  world = await startWorld();
  const group = await foundGroup(world, 60);
  members = [];
  for (let seat = 0; seat < SEATS; seat += 1) members.push(await takeSeat(world, group));
});
afterAll(async () => {
  for (const member of members ?? []) member.close();
  await world?.end();
});

/** Every command that has been acknowledged, by its mark in the log. */
const acknowledged = new Map<string, { seat: string; type: 'seatRested' | 'seatReturned' }>();

/** Rests and returns without a pause until the line is gone. */
async function goOn(member: Member): Promise<void> {
  const gone = new Promise<'gone'>((resolve) => {
    member.line.socket.once('disconnect', () => resolve('gone'));
  });
  const { meeting, seats } = member.room();
  let resting = seats.find(({ id }) => id === member.me)?.resting ?? false;
  for (;;) {
    const id = random256();
    const type = resting ? 'return' : 'rest';
    const answer = await Promise.race([member.send({ type }, id).catch(() => 'gone'), gone]);
    if (answer === 'gone') return;
    // What was done without our having heard of it stands in the room that we came back to.
    if (answer === 'done')
      acknowledged.set(markOf(member.marks, meeting, id), {
        seat: member.me,
        type: resting ? 'seatReturned' : 'seatRested',
      });
    if (answer === 'tooFast') await sleep(20);
    else resting = !resting;
  }
}

test('nothing that was acknowledged is lost, nor done twice, however often the server is killed', async () => {
  for (let life = 0; life < LIVES; life += 1) {
    const going = members.map(goOn);
    await sleep(randomInt(LONGEST_MS));
    await world.stopRonda('SIGKILL');
    await Promise.all(going);
    await world.startRonda();
    await Promise.all(members.map((member) => member.comeBack()));
  }
  expect(acknowledged.size).toBeGreaterThan(LIVES);
  await world.stopRonda('SIGKILL');
  const disk = openDatabase(join(world.data, 'ronda.sqlite'));
  const commands = disk.rows<{ mark: string; seq: number }>('SELECT mark, seq FROM commands');
  const events = disk.rows<{ seq: number; event: string }>(
    'SELECT seq, event FROM events ORDER BY seq',
  );
  disk.close();
  const seqOf = new Map(commands.map(({ mark, seq }) => [mark, seq]));
  const lost = [...acknowledged].filter(([mark, { seat, type }]) => {
    const event = JSON.parse(events[(seqOf.get(mark) ?? 0) - 1]?.event ?? '{}') as object;
    return JSON.stringify(event) !== JSON.stringify({ type, seat });
  });
  expect(lost).toEqual([]);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  // Each event of theirs is one command's, and no two commands share one.
  const moved = events.filter(({ event }) => /"seat(Rested|Returned)"/.test(event));
  expect(new Set(seqOf.values()).size).toBe(commands.length);
  expect(moved.length).toBe(commands.length);
}, 600_000);
