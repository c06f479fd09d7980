import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_CIRCLE } from '@ronda/shared/circle/circle';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import type { RoomEvent } from '@ronda/shared/room/event';
import { OLDEST_VERSION, PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { phones } from '@ronda/shared/testing/names';
import type { Carried } from '@ronda/shared/room/state';
import { carriedByNew } from '@ronda/shared/room/state';
import { ALL_SERVED, NewerMeeting, type Entry, type Group, type Store } from './log.ts';

/** A place for stores that are tested: the same place can be opened again, as after a crash. */
export interface Place {
  open(understands?: number): Promise<Store>;
  /** Everything goes. */
  remove(): Promise<void>;
}

const HOUR = 3_600_000;
const group: Group = {
  id: 'group-aaaaaaaaaaaa',
  doorHash: 'h'.repeat(43),
  card: 'c'.repeat(60),
  carried: carriedByNew({ ...USUAL_POLICY, turnSeconds: 120 }, phones('m')),
};
/** One that admits no telephones. */
const another: Group = {
  ...group,
  id: 'group-cccccccccccc',
  carried: { ...group.carried, phones: null },
};
const meeting = 'g-meeting-aaaaaaaa';
const mark = (letter: string) => phones(letter).mark;
/** What a meeting leaves behind. */
const left: Carried = {
  policy: { turnSeconds: 120, offerSeconds: 45, voteSeconds: 90 },
  agreements: [{ id: 2, text: 'a'.repeat(40), adoptedAt: 900 }],
  agreementsMade: 2,
  phones: phones('m'),
  rotation: { opened: 'ana', place: 2, direction: 'onward' },
};
const events: RoomEvent[] = [
  { type: 'seatTaken', seat: 'ana', by: 'browser', connection: 'line-1' },
  { type: 'seatLost', seat: 'ana' },
];

function entry(change: Partial<Entry> = {}): Entry {
  return {
    meeting,
    expected: 0,
    unservedUntil: 0,
    version: PROTOCOL_VERSION,
    at: 1000,
    events,
    box: EMPTY_BALLOT_BOX,
    deadline: 5000,
    ...change,
  };
}

/** What every store must do. Run by the tests of each. */
export function storeContract(name: string, newPlace: () => Promise<Place>): void {
  describe(`the store's contract: ${name}`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await newPlace();
      store = await place.open();
      await store.createGroup(group);
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const openMeeting = (id = meeting) =>
      store.open(group.id, { meeting: id, at: 500, deadline: 500 + HOUR });
    const reopen = async () => {
      await store.close();
      store = await place.open();
    };

    test('what a newer server has written no older one reads or writes over', async () => {
      await openMeeting();
      await store.append(entry());
      expect((await store.head(meeting))?.version).toBe(PROTOCOL_VERSION);
      const version = PROTOCOL_VERSION + 1;
      const newer = await place.open(version);
      await newer.append(entry({ expected: 2, version }));
      expect(await newer.head(meeting)).toMatchObject({ seq: 4, version });
      expect(await store.head(meeting)).toMatchObject({ version });
      await expect(store.read(meeting, 0)).rejects.toThrow(NewerMeeting);
      expect(await store.append(entry({ expected: 4 }))).toEqual({ kind: 'newer' });
      expect(await newer.head(meeting)).toMatchObject({ seq: 4 });
      await newer.close();
    });

    test('a group is kept as it was made', async () => {
      expect(await store.group(group.id)).toEqual(group);
      expect(await store.group('group-bbbbbbbbbbbb')).toBeNull();
      expect(await store.meetingOf(group.id)).toBeNull();
    });

    test('D8: a group is found by the mark of its PIN, and by no other', async () => {
      expect(await store.groupByPin(mark('m'))).toEqual(group);
      expect(await store.groupByPin(mark('n'))).toBeNull();
      expect(await store.createGroup(another)).toBe('created');
      expect(await store.groupByPin(mark('m'))).toEqual(group);
    });

    test('D8: no group is founded with the PIN of another', async () => {
      const thief = { ...another, carried: group.carried };
      expect(await store.createGroup(thief)).toBe('pinTaken');
      expect(await store.group(thief.id)).toBeNull();
      expect(await store.groupByPin(mark('m'))).toEqual(group);
    });

    test('D6, D8: with the decision that renews it the new PIN leads to the group, and the old one nowhere', async () => {
      await openMeeting();
      const decided = { ...left, phones: phones('n') };
      await store.append(entry({ pin: mark('n') }));
      expect(await store.groupByPin(mark('n'))).toBeNull();
      await store.append(entry({ expected: 2, carried: decided }));
      // As after a crash: nothing else was ever done for it.
      await reopen();
      expect(await store.groupByPin(mark('n'))).toEqual({ ...group, carried: decided });
      expect(await store.groupByPin(mark('m'))).toBeNull();
      expect(await store.meetingOf(group.id)).toBe(meeting);
    });

    test('D6, D8: refused by decision, no PIN leads to the group, in its next meeting neither', async () => {
      await openMeeting();
      const decided = { ...left, phones: null };
      await store.append(entry({ carried: decided }));
      expect(await store.groupByPin(mark('m'))).toBeNull();
      await store.append(entry({ expected: 2, carried: decided, ends: true }));
      expect(await openMeeting('g-meeting-bbbbbbbb')).toMatchObject({ carried: decided });
      expect(await store.groupByPin(mark('m'))).toBeNull();
    });

    test('D8: a decision that was not the next one in the log changes no PIN', async () => {
      await openMeeting();
      const late = { expected: 1, pin: mark('n'), carried: { ...left, phones: phones('n') } };
      expect(await store.append(entry(late))).toEqual({ kind: 'conflict' });
      expect(await store.groupByPin(mark('m'))).toEqual(group);
      expect(await store.groupByPin(mark('n'))).toBeNull();
    });

    test('D8: nobody proposes the PIN of another group: it leads where it led', async () => {
      await store.createGroup(another);
      const fresh = { meeting, at: 500, deadline: 500 + HOUR };
      await store.open(another.id, fresh);
      const stolen = entry({ pin: mark('m'), command: 'mark-1' });
      expect(await store.append(stolen)).toEqual({ kind: 'pinTaken' });
      expect((await store.head(meeting))?.seq).toBe(0);
      expect(await store.answered(meeting, 'mark-1')).toBeNull();
      expect(await store.groupByPin(mark('m'))).toEqual(group);
    });

    test('D8: what is proposed, or has been renewed, is given to no other group either', async () => {
      await openMeeting();
      await store.append(entry({ pin: mark('n') }));
      const thief = (letter: string) => ({
        ...another,
        carried: { ...left, phones: phones(letter) },
      });
      expect(await store.createGroup(thief('n'))).toBe('pinTaken');
      await store.append(entry({ expected: 2, carried: { ...left, phones: phones('n') } }));
      expect(await store.createGroup(thief('m'))).toBe('pinTaken');
      // One's own may be proposed again: after an objection, say.
      const again = entry({ expected: 4, pin: mark('m') });
      expect(await store.append(again)).toMatchObject({ kind: 'appended' });
    });

    test('a meeting begins with what its group has kept', async () => {
      const opening = { meeting, group: group.id, at: 500, carried: group.carried };
      expect(await openMeeting()).toEqual(opening);
      expect(await store.read(meeting, 0)).toEqual({
        opening,
        ended: false,
        seq: 0,
        version: OLDEST_VERSION,
        unserved: ALL_SERVED,
        revision: 0,
        circle: EMPTY_CIRCLE,
        events: [],
        box: EMPTY_BALLOT_BOX,
        names: {},
      });
      expect(await store.meetingOf(group.id)).toBe(meeting);
    });

    test('whoever opens a meeting while one goes on finds that one', async () => {
      const [first, second] = await Promise.all([openMeeting(), openMeeting('g-meeting-bbbbbbbb')]);
      expect(second).toEqual(first);
      expect(await store.living()).toEqual([first?.meeting]);
    });

    test('there is no meeting without a group', async () => {
      const fresh = { meeting, at: 500, deadline: 900 };
      expect(await store.open('group-bbbbbbbbbbbb', fresh)).toBeNull();
      expect(await store.read(meeting, 0)).toBeNull();
      expect(await store.head(meeting)).toBeNull();
    });

    test('events get the next places in the order, without gaps', async () => {
      await openMeeting();
      const first = await store.append(entry());
      expect(first).toEqual({
        kind: 'appended',
        seq: 2,
        recorded: [
          { seq: 1, at: 1000, event: events[0] },
          { seq: 2, at: 1000, event: events[1] },
        ],
      });
      await store.append(entry({ expected: 2, at: 1500, events: events.slice(0, 1) }));
      const kept = await store.read(meeting, 0);
      expect(kept?.seq).toBe(3);
      expect(kept?.events.map(({ seq, at }) => [seq, at])).toEqual([
        [1, 1000],
        [2, 1000],
        [3, 1500],
      ]);
      expect((await store.read(meeting, 2))?.events.map(({ seq }) => seq)).toEqual([3]);
      expect((await store.head(meeting))?.seq).toBe(3);
    });

    test('an append that did not see the last event writes nothing at all', async () => {
      await openMeeting();
      await store.append(entry());
      const before = await store.read(meeting, 0);
      for (const expected of [0, 1, 3]) {
        const late = entry({
          expected,
          command: 'mark-1',
          name: { seat: 'ana', sealed: 'n'.repeat(40) },
          lease: { meeting, seat: 'ana', connection: 'line-1', until: 2000 },
          deadline: 1,
          carried: left,
          ends: true,
        });
        expect(await store.append(late)).toEqual({ kind: 'conflict' });
      }
      expect(await store.read(meeting, 0)).toEqual(before);
      expect(await store.answered(meeting, 'mark-1')).toBeNull();
      expect(await store.expired(HOUR)).toEqual([]);
      expect(await store.due(4999)).toEqual([]);
    });

    test('of many who append at once on the same event, one wins', async () => {
      await openMeeting();
      const many = Array.from({ length: 20 }, () => store.append(entry()));
      const kinds = (await Promise.all(many)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'appended')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'conflict')).toHaveLength(19);
      expect((await store.head(meeting))?.seq).toBe(2);
    });

    test('the time in a room never runs back: who decided before the last event decides again', async () => {
      await openMeeting();
      expect(await store.append(entry({ at: 499 }))).toEqual({ kind: 'conflict' });
      await store.append(entry({ at: 1400 }));
      expect(await store.append(entry({ expected: 2, at: 1399 }))).toEqual({ kind: 'conflict' });
      expect((await store.head(meeting))?.seq).toBe(2);
      const same = await store.append(entry({ expected: 2, at: 1400 }));
      expect(same).toMatchObject({ recorded: [{ at: 1400 }, { at: 1400 }] });
    });

    test('a command sent again is done once and gets its first answer', async () => {
      await openMeeting();
      const command = 'mark-1';
      await store.append(entry({ command }));
      const again = await store.append(entry({ command, expected: 2 }));
      expect(again).toEqual({ kind: 'repeated', seq: 2 });
      // Also when it was decided before the first one was known.
      const blind = await store.append(entry({ command, expected: 0 }));
      expect(blind).toEqual({ kind: 'repeated', seq: 2 });
      expect((await store.head(meeting))?.seq).toBe(2);
      expect(await store.answered(meeting, 'mark-1')).toBe(2);
    });

    test('each command of a meeting has its own answer, and each meeting its own commands', async () => {
      await openMeeting();
      await store.append(entry({ command: 'mark-1' }));
      expect(await store.answered(meeting, 'mark-2')).toBeNull();
      expect(await store.answered('g-meeting-bbbbbbbb', 'mark-1')).toBeNull();
      const other = entry({ expected: 2, command: 'mark-2' });
      expect(await store.append(other)).toMatchObject({ kind: 'appended', seq: 4 });
      expect(await store.answered(meeting, 'mark-1')).toBe(2);
    });

    test('a command that makes nothing happen has an answer too', async () => {
      await openMeeting();
      const command = 'mark-1';
      const nothing = await store.append(entry({ events: [], command }));
      expect(nothing).toEqual({ kind: 'appended', recorded: [], seq: 0 });
      expect(await store.answered(meeting, 'mark-1')).toBe(0);
    });

    test('the ballot box and the names are kept beside the log, and survive the process', async () => {
      await openMeeting();
      const box = { cast: { 1: { ana: { position: 'agree' as const } } }, made: [] };
      await store.append(entry({ box, name: { seat: 'ana', sealed: 'n'.repeat(40) } }));
      await store.append(
        entry({ expected: 2, box, name: { seat: 'ben', sealed: 'm'.repeat(40) } }),
      );
      await store.append(
        entry({ expected: 4, box, name: { seat: 'ana', sealed: 'o'.repeat(40) } }),
      );
      const before = await store.read(meeting, 0);
      await reopen();
      expect(await store.read(meeting, 0)).toEqual(before);
      expect(before?.box).toEqual(box);
      expect(before?.names).toEqual({ ana: 'o'.repeat(40), ben: 'm'.repeat(40) });
      expect(JSON.stringify(before?.events)).not.toContain('agree');
    });

    test('a name that is forgotten goes with the step that forgets it', async () => {
      await openMeeting();
      await store.append(entry({ name: { seat: 'ana', sealed: 'n'.repeat(40) } }));
      await store.append(entry({ expected: 2, name: { seat: 'ben', sealed: 'm'.repeat(40) } }));
      expect(await store.append(entry({ expected: 2, forget: ['ana'] }))).toEqual({
        kind: 'conflict',
      });
      expect((await store.read(meeting, 0))?.names).toHaveProperty('ana');
      await store.append(entry({ expected: 4, forget: ['ana', 'nobody'] }));
      expect((await store.read(meeting, 0))?.names).toEqual({ ben: 'm'.repeat(40) });
    });

    test('a meeting falls due at its latest deadline, and not when it has none (H4)', async () => {
      await openMeeting();
      expect(await store.earliest()).toBe(500 + HOUR);
      await store.append(entry({ deadline: 5000 }));
      expect(await store.earliest()).toBe(5000);
      expect(await store.due(4999)).toEqual([]);
      expect(await store.due(5000)).toEqual([meeting]);
      await store.append(entry({ expected: 2, deadline: null }));
      expect(await store.due(HOUR * 1000)).toEqual([]);
      expect(await store.earliest()).toBeNull();
    });

    test('presence is a lease: renewed, it lasts; else it is found when it is over', async () => {
      await openMeeting();
      const lease = { meeting, seat: 'ana', connection: 'line-1', until: 2000 };
      await store.append(entry({ lease }));
      expect(await store.earliest()).toBe(2000);
      expect(await store.expired(1999)).toEqual([]);
      expect(await store.expired(2000)).toEqual([lease]);
      await store.renew([{ ...lease, until: 3000 }]);
      expect(await store.expired(2999)).toEqual([]);
      await reopen();
      expect(await store.expired(3000)).toEqual([{ ...lease, until: 3000 }]);
    });

    test('a newer line has a lease of its own, and what was released is not renewed', async () => {
      await openMeeting();
      const older = { meeting, seat: 'ana', connection: 'line-1', until: 2000 };
      const newer = { ...older, connection: 'line-2' };
      await store.append(entry({ lease: older }));
      await store.append(entry({ expected: 2, lease: newer }));
      await store.append(
        entry({ expected: 4, events: [], release: { seat: 'ana', connection: 'line-1' } }),
      );
      await store.renew([{ ...older, until: 9000 }]);
      expect(await store.expired(9000)).toEqual([newer]);
    });

    test('with the end the group keeps what the meeting left, and nothing can follow (F3, F12, D2)', async () => {
      await openMeeting();
      const lease = { meeting, seat: 'ana', connection: 'line-1', until: 2000 };
      await store.append(entry({ lease }));
      await store.append(entry({ expected: 2, deadline: null, carried: left, ends: true }));
      expect(await store.append(entry({ expected: 4 }))).toEqual({ kind: 'ended' });
      expect((await store.group(group.id))?.carried).toEqual(left);
      expect(await store.meetingOf(group.id)).toBeNull();
      expect(await store.living()).toEqual([]);
      expect(await store.earliest()).toBeNull();
      const next = await openMeeting('g-meeting-bbbbbbbb');
      expect(next).toMatchObject({ meeting: 'g-meeting-bbbbbbbb', carried: left });
    });

    test('an ended meeting is erased whole; one that goes on is not', async () => {
      await openMeeting();
      const command = 'mark-1';
      await store.append(entry({ command, name: { seat: 'ana', sealed: 'n'.repeat(40) } }));
      await store.erase(meeting);
      expect((await store.read(meeting, 0))?.seq).toBe(2);
      await store.append(entry({ expected: 2, carried: left, ends: true }));
      expect(await store.unerased()).toEqual([meeting]);
      await store.erase(meeting);
      expect(await store.read(meeting, 0)).toBeNull();
      expect(await store.head(meeting)).toBeNull();
      expect(await store.answered(meeting, 'mark-1')).toBeNull();
      expect(await store.unerased()).toEqual([]);
      expect(await store.append(entry())).toEqual({ kind: 'ended' });
      await store.erase(meeting);
    });

    test('what a crash has kept from being erased is found by the next process', async () => {
      await openMeeting();
      await store.append(entry({ carried: left, ends: true }));
      await reopen();
      expect(await store.unerased()).toEqual([meeting]);
    });
  });
}
