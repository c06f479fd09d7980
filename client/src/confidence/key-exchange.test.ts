import type { SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import { people } from '@ronda/shared/testing/names';
import { Meeting } from '@ronda/shared/testing/meeting';
import type { KeySent, KeyWanted } from '@ronda/shared/wire/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DeviceKey, makeDeviceKey, type PublicKey } from './device-key.ts';
import { createKeyExchange, type KeyExchange } from './key-exchange.ts';
import { openMediaKey } from './media-key.ts';

/** Some at a table, with a server between them that hands on what they seal, and keeps all of it. */
interface Table {
  readonly kept: { readonly from: SeatId; readonly to: SeatId; readonly sealed: string }[];
  readonly devices: Map<SeatId, DeviceKey>;
  at(seat: SeatId): KeyExchange;
  sits(seat: SeatId): Promise<void>;
  /** Everybody sees the room as it is now. */
  follow(room: Room): Promise<void>;
  /** From now on it hands nothing on. */
  deaf: boolean;
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const inRealTime = setTimeout;
/** Sealing is done elsewhere, as soon as a busy machine can: this is told of all of it. */
const subtle = (() => {
  let under = 0;
  const busy = { idle: () => under === 0 };
  for (const name of ['deriveBits', 'deriveKey', 'encrypt', 'decrypt', 'importKey'] as const) {
    const real = (crypto.subtle[name] as (...args: unknown[]) => Promise<unknown>).bind(
      crypto.subtle,
    );
    Reflect.set(crypto.subtle, name, async (...args: unknown[]) => {
      under += 1;
      return real(...args).finally(() => (under -= 1));
    });
  }
  return busy;
})();
/** Until nothing is going on but timers. */
async function settled(): Promise<void> {
  for (let still = 0; still < 3; still = subtle.idle() ? still + 1 : 0)
    await new Promise<void>((resolve) => void inRealTime(resolve, 2));
}
const STEP_MS = 500;
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += STEP_MS) {
    await vi.advanceTimersByTimeAsync(STEP_MS);
    await settled();
  }
}

function setTable(): Table {
  const exchanges = new Map<SeatId, KeyExchange>();
  const table: Table = {
    kept: [],
    devices: new Map(),
    deaf: false,
    at: (seat) => exchanges.get(seat)!,
    async sits(seat) {
      const own = await makeDeviceKey();
      table.devices.set(seat, own);
      exchanges.get(seat)?.stop();
      const handOn = async (name: 'giveKey' | 'askKey', body: KeySent | KeyWanted) => {
        if (table.deaf) return false;
        if (name === 'askKey') exchanges.get((body as KeyWanted).of)?.asked({ by: seat });
        else
          for (const { to, sealed } of (body as KeySent).keys) {
            table.kept.push({ from: seat, to, sealed });
            await exchanges.get(to)?.given({ by: seat, sealed });
          }
        return true;
      };
      exchanges.set(seat, createKeyExchange({ own: Promise.resolve(own), first: 0, pass: handOn }));
    },
    async follow(room) {
      const cards = new Map<SeatId, PublicKey>();
      for (const [seat, { publicKey }] of table.devices) cards.set(seat, publicKey);
      for (const [seat, exchange] of exchanges) exchange.follow(room, seat, cards);
      await settled();
    },
  };
  return table;
}

/** Ana, Ben and Cleo have each other's keys. */
async function three() {
  const meeting = new Meeting(people(3));
  const table = setTable();
  for (const seat of ['ana', 'ben', 'cleo']) await table.sits(seat);
  await table.follow(meeting.room);
  await pass(1000);
  return { meeting, table };
}

const sending = (table: Table, seat: SeatId) => table.at(seat).state().sending!;
const newestOf = (table: Table, whose: SeatId, at: SeatId) =>
  table.at(at).state().theirs.get(whose)?.at(-1);

function expectAllHear(table: Table, seats: readonly SeatId[]): void {
  for (const whose of seats)
    for (const at of seats)
      if (whose !== at) expect(newestOf(table, whose, at)).toEqual(sending(table, whose));
}

test('K1 K2: each has a key of their own, and the others have it', async () => {
  const { table } = await three();
  expectAllHear(table, ['ana', 'ben', 'cleo']);
  const secrets = ['ana', 'ben', 'cleo'].map((seat) => sending(table, seat).secret);
  expect(new Set(secrets).size).toBe(3);
});

test('K2: what the server handed on opens for nobody but whom it was sealed for', async () => {
  const { meeting, table } = await three();
  for (const { from, to, sealed } of table.kept)
    for (const [seat, device] of table.devices) {
      const way = { meeting: meeting.room.meeting, from, to };
      const opened = await openMediaKey(device, table.devices.get(from)!.publicKey, way, sealed);
      expect(opened === null).toBe(seat !== to);
    }
});

test('K3: whoever leaves is given no key that counts afterwards', async () => {
  const { meeting, table } = await three();
  const before = ['ana', 'ben'].map((seat) => sending(table, seat).secret);
  meeting.does('cleo', 'leave');
  const sent = table.kept.length;
  await table.follow(meeting.room);
  await pass(1000);
  expect(table.kept.slice(sent).filter(({ to }) => to === 'cleo')).toEqual([]);
  expectAllHear(table, ['ana', 'ben']);
  const after = ['ana', 'ben'].map((seat) => sending(table, seat).secret);
  for (const secret of after) expect(before).not.toContain(secret);
});

test('K3: whoever comes is given none of the keys that counted before', async () => {
  const { meeting, table } = await three();
  const before = ['ana', 'ben', 'cleo'].map((seat) => sending(table, seat).secret);
  meeting.enters('dora');
  await table.sits('dora');
  await table.follow(meeting.room);
  // Not even while the others go over from the one to the other.
  for (const keys of table.at('dora').state().theirs.values())
    for (const { secret } of keys) expect(before).not.toContain(secret);
  await pass(1000);
  expectAllHear(table, ['ana', 'ben', 'cleo', 'dora']);
});

test('K3: a new key is sent under once the others have it, and the old one opens until then', async () => {
  const { meeting, table } = await three();
  const old = sending(table, 'ana');
  meeting.enters('dora');
  await table.sits('dora');
  await table.follow(meeting.room);
  expect(sending(table, 'ana')).toEqual(old);
  expect(table.at('ben').state().theirs.get('ana')).toHaveLength(2);
  await pass(1000);
  expect(sending(table, 'ana').number).toBe(old.number + 1);
  // What is old opens nothing in the end.
  await pass(10_000);
  expect(table.at('ben').state().theirs.get('ana')).toEqual([sending(table, 'ana')]);
});

test('K3: somebody who is only lost for a moment costs no key, and is given again what they may have missed', async () => {
  const { meeting, table } = await three();
  const keys = ['ana', 'ben', 'cleo'].map((seat) => sending(table, seat));
  meeting.loses('cleo');
  await table.follow(meeting.room);
  meeting.enters('cleo');
  const sent = table.kept.length;
  await table.follow(meeting.room);
  await pass(1000);
  expect(['ana', 'ben', 'cleo'].map((seat) => sending(table, seat))).toEqual(keys);
  const again = table.kept.slice(sent).filter(({ to }) => to === 'cleo');
  expect(again.map(({ from }) => from).sort()).toEqual(['ana', 'ben']);
});

test('K3: whoever comes back with another device key is somebody else to the others', async () => {
  const { meeting, table } = await three();
  const before = sending(table, 'ana').secret;
  await table.sits('cleo');
  await table.follow(meeting.room);
  await pass(1000);
  expectAllHear(table, ['ana', 'ben', 'cleo']);
  expect(sending(table, 'ana').secret).not.toBe(before);
});

test('K2: a key that was kept back and comes again is not taken for a new one', async () => {
  const { meeting, table } = await three();
  const old = table.kept.find(({ from, to }) => from === 'ana' && to === 'ben')!;
  meeting.does('cleo', 'leave');
  await table.follow(meeting.room);
  await pass(10_000);
  const known = table.at('ben').state().theirs.get('ana');
  await table.at('ben').given({ by: 'ana', sealed: old.sealed });
  expect(table.at('ben').state().theirs.get('ana')).toEqual(known);
});

test('K3: where the server hands nothing on, the old key is left behind all the same', async () => {
  const { meeting, table } = await three();
  const old = sending(table, 'ana').secret;
  table.deaf = true;
  meeting.does('cleo', 'leave');
  await table.follow(meeting.room);
  await pass(5000);
  expect(sending(table, 'ana').secret).not.toBe(old);
  // And once it does so again, they hear each other.
  table.deaf = false;
  await pass(5000);
  expectAllHear(table, ['ana', 'ben']);
});

test('K2: who misses a key asks for it, and is given the one that counts', async () => {
  const { meeting, table } = await three();
  await table.sits('cleo');
  table
    .at('cleo')
    .follow(
      meeting.room,
      'cleo',
      new Map([...table.devices].map(([seat, { publicKey }]) => [seat, publicKey])),
    );
  // The others have not seen yet that she is there anew.
  table.at('cleo').misses('ana');
  await table.follow(meeting.room);
  await pass(1000);
  table.at('cleo').misses('ana');
  await pass(1000);
  expectAllHear(table, ['ana', 'ben', 'cleo']);
});
