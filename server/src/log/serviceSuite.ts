import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew } from '@ronda/shared/room/state';
import type { Place } from './contractSuite.ts';
import type { Entry, Store } from './log.ts';
import { ALL_SERVED, UNSERVED_MS } from './log.ts';

const HOUR = 3_600_000;
/** An hour from now: no store takes it for something that stood in line. */
const T = Date.now() + HOUR;
const group = 'group-aaaaaaaaaaaa';
const meeting = 'g-meeting-aaaaaaaa';

function entry(change: Partial<Entry> = {}): Entry {
  return {
    meeting,
    expected: 0,
    unservedUntil: 0,
    version: 2,
    at: T + 1000,
    events: [{ type: 'seatLost', seat: 'ana' }],
    box: EMPTY_BALLOT_BOX,
    deadline: T + 5000,
    ...change,
  };
}

/** What every store must know of when it was served (H4). Run by the tests of each. */
export function serviceContract(name: string, newPlace: () => Promise<Place>): void {
  describe(`what the store knows of outages: ${name}`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await newPlace();
      store = await place.open();
      const carried = carriedByNew(USUAL_POLICY);
      await store.createGroup({ id: group, doorHash: 'h', card: 'c', carried });
      await store.open(group, { meeting, at: T + 500, deadline: T + HOUR });
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    const unserved = async () => (await store.head(meeting))?.unserved;
    const reopen = async () => {
      await store.close();
      store = await place.open();
    };

    test('while a server is there nothing is owed', async () => {
      for (const at of [600, 1600, 2600]) expect(await store.serve(T + at)).toBe(false);
      expect(await unserved()).toEqual(ALL_SERVED);
      expect(await store.append(entry({ at: T + 3000 }))).toMatchObject({ kind: 'appended' });
    });

    test('when none was for too long, that time is owed until it is given back, also to the next process', async () => {
      await store.serve(T + 600);
      await reopen();
      expect(await store.serve(T + 600 + UNSERVED_MS + 1)).toBe(true);
      const owed = { ms: UNSERVED_MS + 1, until: T + 600 + UNSERVED_MS + 1 };
      expect(await unserved()).toEqual(owed);
      expect((await store.read(meeting, 0))?.unserved).toEqual(owed);
      expect(await store.serve(T + 1700)).toBe(false);
      const given = entry({ at: T + 1700, unservedUntil: owed.until });
      expect(await store.append(given)).toMatchObject({ kind: 'appended' });
      expect(await unserved()).toEqual({ ...owed, ms: 0 });
    });

    test('several outages add up', async () => {
      await store.serve(T + 1000);
      await store.serve(T + 4000);
      await store.serve(T + 5000);
      await store.serve(T + 9000);
      expect(await unserved()).toEqual({ ms: 3000 + 4000, until: T + 9000 });
    });

    test('what happened after a server was last heard of was served until then', async () => {
      await store.serve(T + 600);
      await store.append(entry({ at: T + 900 }));
      await store.serve(T + 4900);
      expect(await unserved()).toEqual({ ms: 4000, until: T + 4900 });
    });

    test('an append that does not know of an outage writes nothing', async () => {
      await store.serve(T + 600);
      await store.serve(T + 4000);
      expect(await store.append(entry({ at: T + 4000 }))).toEqual({ kind: 'conflict' });
      expect((await store.head(meeting))?.seq).toBe(0);
    });

    test('an append in the middle of an outage that nobody has noticed writes nothing', async () => {
      await store.serve(T + 600);
      expect(await store.append(entry({ at: T + 1601 }))).toEqual({ kind: 'unserved' });
      expect((await store.head(meeting))?.seq).toBe(0);
      expect(await store.append(entry({ at: T + 1600 }))).toMatchObject({ kind: 'appended' });
    });

    test('of several servers that are back one finds that nobody was there', async () => {
      await store.serve(T + 600);
      const found = await Promise.all([4000, 4001, 4002].map((at) => store.serve(T + at)));
      expect(found.filter(Boolean)).toHaveLength(1);
    });

    test('it is known when one was last there, also to the next process', async () => {
      await store.serve(T + 1000);
      await reopen();
      expect(await store.servedAt()).toBe(T + 1000);
      await store.append(entry({ at: T + 1100, carried: carriedByNew(USUAL_POLICY), ends: true }));
      await store.serve(T + 1200);
      expect(await store.servedAt()).toBeNull();
    });

    test('a server whose time is behind takes nothing back', async () => {
      await store.serve(T + 3000);
      await store.serve(T + 1000);
      expect(await store.serve(T + 3500)).toBe(false);
    });

    test('leases last longer by what nobody could renew them in', async () => {
      const lease = { meeting, seat: 'ana', connection: 'line-1', until: T + 2000 };
      await store.append(entry({ lease }));
      await store.serve(T + 1500);
      await store.serve(T + 9500);
      expect(await store.expired(T + 9999)).toEqual([]);
      expect(await store.expired(T + 10_000)).toEqual([{ ...lease, until: T + 10_000 }]);
    });

    test('where no meeting goes on nobody needs to be there', async () => {
      const carried = carriedByNew(USUAL_POLICY);
      await store.append(entry({ carried, ends: true }));
      expect(await store.serve(T + 50_000)).toBe(false);
      await store.open(group, {
        meeting: 'g-meeting-bbbbbbbb',
        at: T + 90_000,
        deadline: T + HOUR,
      });
      expect(await store.serve(T + 90_500)).toBe(false);
      expect((await store.head('g-meeting-bbbbbbbb'))?.unserved).toEqual(ALL_SERVED);
    });

    test('also where the last server went as the last meeting ended', async () => {
      await store.serve(T + 900);
      await store.append(entry({ carried: carriedByNew(USUAL_POLICY), ends: true }));
      await store.open(group, {
        meeting: 'g-meeting-bbbbbbbb',
        at: T + 90_000,
        deadline: T + HOUR,
      });
      expect(await store.serve(T + 90_500)).toBe(false);
    });
  });
}
