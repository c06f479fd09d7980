import type { Circle } from '@ronda/shared/circle/circle';
import { EMPTY_CIRCLE } from '@ronda/shared/circle/circle';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew } from '@ronda/shared/room/state';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Place } from './contractSuite.ts';
import type { CircleChange, Entry, Store } from './log.ts';

const carried = carriedByNew(USUAL_POLICY);
const group = {
  id: 'group-aaaaaaaaaaaa',
  doorHash: 'h'.repeat(43),
  card: 'c'.repeat(60),
  carried,
};
const other = { ...group, id: 'other-aaaaaaaaaaaa' };
const later = { ...carried, policy: { ...carried.policy, turnSeconds: 60 } };
const meeting = 'g-meeting-aaaaaaaa';
/** One that is told from others by who is in it. */
const circleOf = (...seats: string[]): Circle => ({
  ...EMPTY_CIRCLE,
  seated: seats.map((seat) => ({ seat, member: true })),
});
const change = (seat: string, expected: number, deadline: number | null = null): CircleChange => ({
  expected,
  circle: circleOf(seat),
  deadline,
});
const entry = (more: Partial<Entry>): Entry => ({
  ...{ meeting, expected: 0, unservedUntil: 0, version: PROTOCOL_VERSION, at: 600, events: [] },
  ...{ box: EMPTY_BALLOT_BOX, deadline: 5000 },
  ...more,
});

/** What every store must do with groups between their meetings (D2). Run by the tests of each. */
export function circleContract(name: string, newPlace: () => Promise<Place>): void {
  describe(`groups between their meetings: ${name}`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await newPlace();
      store = await place.open();
      await store.createGroup(group);
      await store.createGroup(other);
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const open = () => store.open(group.id, { meeting, at: 500, deadline: 9000 });
    const write = (changed: CircleChange, keeping = later) =>
      store.writeCircle({ group: group.id, carried: keeping, ...changed });

    test('D2: before a group has met there is nothing, and of no group there is none', async () => {
      expect(await store.circle(group.id)).toEqual({
        revision: 0,
        circle: EMPTY_CIRCLE,
        carried,
        meeting: null,
      });
      expect(await store.circle('group-bbbbbbbbbbbb')).toBeNull();
      expect(
        await store.writeCircle({ group: 'group-bbbbbbbbbbbb', carried, ...change('ana', 0) }),
      ).toBe(false);
      expect(await store.dueCircles(1e15)).toEqual([]);
    });

    test('D2: what is written is there, with what the group keeps, also for another process', async () => {
      expect(await write(change('ana', 0))).toBe(true);
      await store.close();
      store = await place.open();
      expect(await store.circle(group.id)).toEqual({
        revision: 1,
        circle: circleOf('ana'),
        carried: later,
        meeting: null,
      });
      expect((await store.group(group.id))?.carried).toEqual(later);
      expect((await store.circle(other.id))?.circle).toEqual(EMPTY_CIRCLE);
    });

    test('D2: of many who decide on the same, one is written', async () => {
      const all = await Promise.all(
        ['ana', 'ben', 'cleo', 'dora', 'emil'].map((seat) => write(change(seat, 0))),
      );
      expect(all.filter((written) => written)).toHaveLength(1);
      expect((await store.circle(group.id))?.revision).toBe(1);
      expect(await write(change('fati', 0))).toBe(false);
      expect(await write(change('fati', 1))).toBe(true);
    });

    test('D2: while a meeting goes on, only that writes it', async () => {
      await write(change('ana', 0));
      await open();
      expect((await store.circle(group.id))?.meeting).toBe(meeting);
      expect(await write(change('ben', 1))).toBe(false);
      expect(await store.read(meeting, 0)).toMatchObject({ revision: 1, circle: circleOf('ana') });
      const mine = entry({ circle: change('ben', 1), carried });
      expect(await store.append(mine)).toMatchObject({ kind: 'appended' });
      expect(await store.head(meeting)).toMatchObject({ seq: 0, revision: 2 });
      expect(await store.circle(group.id)).toMatchObject({ circle: circleOf('ben'), carried });
    });

    test('D2: an append that was decided on another circle writes nothing at all', async () => {
      await open();
      await store.append(entry({ circle: change('ana', 0) }));
      const events: Entry['events'] = [{ type: 'seatRested', seat: 'ana' }];
      const late = entry({ events, command: 'mark-1', circle: change('ben', 0) });
      expect(await store.append(late)).toEqual({ kind: 'conflict' });
      expect(await store.head(meeting)).toMatchObject({ seq: 0, revision: 1 });
      expect(await store.answered(meeting, 'mark-1')).toBeNull();
      expect(await store.append(entry({ events }))).toMatchObject({ kind: 'appended' });
    });

    test('D2: what a meeting has left cannot be written over by who has not seen it', async () => {
      await open();
      await store.append(entry({ carried: later, ends: true }));
      expect(await write(change('ana', 0), carried)).toBe(false);
      expect((await store.group(group.id))?.carried).toEqual(later);
      expect(await write(change('ana', 1), carried)).toBe(true);
    });

    test('H4: a group falls due between meetings at its latest deadline, and not when it has none', async () => {
      await write(change('ana', 0, 7000));
      await store.writeCircle({ group: other.id, carried, ...change('ben', 0, 8000) });
      expect(await store.earliest()).toBe(7000);
      expect(await store.dueCircles(6999)).toEqual([]);
      expect(await store.dueCircles(7000)).toEqual([group.id]);
      expect((await store.dueCircles(8000)).toSorted()).toEqual([group.id, other.id]);
      await open();
      await store.append(entry({ circle: change('ana', 1, 9500), carried, ends: true }));
      expect(await store.dueCircles(9499)).toEqual([other.id]);
      await write(change('ana', 2));
      expect(await store.dueCircles(1e15)).toEqual([other.id]);
      expect(await store.earliest()).toBe(8000);
    });

    test('D2: a group that comes back has what it was between its meetings, and falls due as before', async () => {
      const circle = { ...circleOf('ana'), closed: [closedAt(1000)] };
      const back = { ...group, id: 'back-aaaaaaaaaaaaa' };
      await store.createGroup(back, [], circle);
      expect((await store.circle(back.id))?.circle).toEqual(circle);
      expect(await store.dueCircles(1e15)).toEqual([back.id]);
    });

    test('what was written over can be made to leave the disk', async () => {
      await write(change('ana', 0));
      await write(change('ben', 1));
      await store.scrub();
      expect((await store.circle(group.id))?.circle).toEqual(circleOf('ben'));
    });
  });
}

function closedAt(at: number): Circle['closed'][number] {
  const action = { kind: 'freeText', text: 't'.repeat(40) } as const;
  return { id: 1, action, by: 'ana', at, outcome: 'lapsed', tally: null, objection: null };
}
