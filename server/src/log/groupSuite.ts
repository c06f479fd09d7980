import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_CIRCLE } from '@ronda/shared/circle/circle';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew } from '@ronda/shared/room/state';
import { phones } from '@ronda/shared/testing/names';
import { scheduleOf } from '@ronda/shared/testing/schedules';
import type { Place } from './contractSuite.ts';
import type { Group, GroupWithPins, Store } from './log.ts';

/** With a PIN of this letter, or without one. */
function groupOf(id: string, letter: string | null = null): Group {
  const carried = carriedByNew(USUAL_POLICY, letter === null ? null : phones(letter));
  return { id: id.padEnd(16, '-'), doorHash: 'h'.repeat(43), card: 'c'.repeat(60), carried };
}
const mark = (letter: string) => phones(letter).mark;

/** What every store must do with groups as a whole. Run by the tests of each. */
export function groupContract(name: string, newPlace: () => Promise<Place>): void {
  describe(`all groups of a store: ${name}`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await newPlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    async function all(): Promise<readonly GroupWithPins[]> {
      const found: GroupWithPins[] = [];
      for await (const each of store.groups()) found.push(each);
      return found.toSorted((a, b) => (a.group.id < b.group.id ? -1 : 1));
    }
    const many = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => groupOf(`${letter}${index}`.padEnd(9, '_')));

    test('there are none at first', async () => {
      expect(await all()).toEqual([]);
    });

    test('S1: when a group meets is kept with it, and goes on into its meetings', async () => {
      const schedule = scheduleOf({ exceptions: [{ date: '2026-12-22', instead: null }] });
      const group = { ...groupOf('a-group'), carried: carriedByNew(USUAL_POLICY, null, schedule) };
      await store.createGroup(group);
      expect(await store.group(group.id)).toEqual(group);
      const opened = await store.open(group.id, {
        meeting: 'a-meeting-aaaaaaa',
        at: 1,
        deadline: 9,
      });
      expect(opened?.carried.schedule).toEqual(schedule);
    });

    test('a group is never made over another', async () => {
      const first = groupOf('a-group', 'm');
      expect(await store.createGroup(first)).toBe('created');
      const second = { ...first, doorHash: 'i'.repeat(43), carried: groupOf('', 'n').carried };
      expect(await store.createGroup(second)).toBe('groupThere');
      expect(await store.group(first.id)).toEqual(first);
      // Its PIN was not taken either.
      expect(await store.createGroup(groupOf('b-group', 'n'))).toBe('created');
    });

    test('of many who make the same group at once, one does', async () => {
      const made = await Promise.all(
        Array.from({ length: 20 }, () => store.createGroup(groupOf('a-group'))),
      );
      expect(made.filter((one) => one === 'created')).toHaveLength(1);
      expect(made.filter((one) => one === 'groupThere')).toHaveLength(19);
    });

    test('D8: each is there once, with the PIN it has, and those it had or has had proposed', async () => {
      const [ana, ben] = [groupOf('a-group', 'm'), groupOf('b-group')];
      await store.createGroup(ana);
      await store.createGroup(ben);
      const meeting = 'a-meeting-aaaaaaa';
      await store.open(ana.id, { meeting, at: 500, deadline: 9000 });
      const entry = {
        ...{ meeting, at: 1000, events: [], box: EMPTY_BALLOT_BOX, deadline: null },
        ...{ unservedUntil: 0, version: 2 },
      };
      const renewed = { ...ana.carried, phones: phones('n') };
      await store.append({ ...entry, expected: 0, pin: mark('n'), carried: renewed });
      await store.append({ ...entry, expected: 0, pin: mark('o') });
      const [first, second, ...others] = await all();
      expect(others).toEqual([]);
      expect(first?.group).toEqual({ ...ana, carried: renewed });
      expect(first?.pins.toSorted()).toEqual([mark('m'), mark('n'), mark('o')]);
      expect(second).toEqual({ group: ben, circle: EMPTY_CIRCLE, pins: [] });
    });

    test('of a meeting that goes on nothing is among them', async () => {
      const group = groupOf('a-group');
      await store.createGroup(group);
      const meeting = 'a-meeting-aaaaaaa';
      await store.open(group.id, { meeting, at: 500, deadline: 9000 });
      await store.append({
        meeting,
        unservedUntil: 0,
        version: 2,
        expected: 0,
        at: 1000,
        events: [{ type: 'seatTaken', seat: 'ana', by: 'browser', connection: 'line-1' }],
        box: EMPTY_BALLOT_BOX,
        deadline: null,
        name: { seat: 'ana', sealed: 'n'.repeat(40) },
      });
      expect(await all()).toEqual([{ group, circle: EMPTY_CIRCLE, pins: [] }]);
    });

    test('all are found that were there before, each once, while others are made', async () => {
      const before = many('b', 450);
      await Promise.all(before.map((group) => store.createGroup(group)));
      const found: string[] = [];
      const meanwhile = [...many('a', 300), ...many('z', 300)];
      for await (const { group } of store.groups()) {
        found.push(group.id);
        for (const next of meanwhile.splice(0, 2)) await store.createGroup(next);
      }
      expect(new Set(found).size).toBe(found.length);
      expect(found).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    });

    test('D8: a group that comes back has its earlier PINs again', async () => {
      const group = groupOf('a-group', 'm');
      expect(await store.createGroup(group, [mark('l'), mark('m')])).toBe('created');
      expect((await all())[0]?.pins.toSorted()).toEqual([mark('l'), mark('m')]);
      expect(await store.groupByPin(mark('m'))).toEqual(group);
      // What it had leads nowhere now, and to no other group ever.
      expect(await store.groupByPin(mark('l'))).toBeNull();
      expect(await store.createGroup(groupOf('b-group', 'l'))).toBe('pinTaken');
      expect(await store.createGroup(groupOf('c-group'), [mark('l')])).toBe('pinTaken');
      expect(await all()).toHaveLength(1);
    });
  });
}
