import type { BallotBox } from '@ronda/shared/decisions/ballot-box';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import type { MeetingId } from '@ronda/shared/ids';
import { OLDEST_VERSION, PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { circleDeadline } from '@ronda/shared/circle/deadline';
import { circleOf, revise, revisionOf } from './circles.ts';
import { openDatabase, type Disk, type HowToOpen } from './database.ts';
import { NewerMeeting, type Appended, type Entry, type Lease, type Store } from './log.ts';
import { marksOf } from './marks.ts';
import type { GroupRow, MeetingRow } from './rows.ts';
import { claim, claimAll, pinsByGroup } from './pins.ts';
import { groupFrom, headFrom, keptFrom, openingFrom } from './rows.ts';
import { beginService, isUnserved, lastOutage, lastServed, serve } from './service.ts';
import { createTogether } from './together.ts';
import { answered, forgets, write } from './write.ts';

/** As many groups are read in one piece: whoever reads for long keeps what was erased in the write-ahead log. */
const AT_ONCE = 200;

/** The store of one machine: one file, durable at the moment a promise resolves. */
export function createSqliteStore(
  file: string,
  options: HowToOpen & {
    /** Of this file, opened already. */
    disk?: Disk;
    /** The newest version of a meeting that its server understands. */
    understands?: number;
  } = {},
): Store {
  const { disk = openDatabase(file, options), understands = PROTOCOL_VERSION } = options;
  const meetingRow = (id: MeetingId) =>
    disk.row<MeetingRow>('SELECT * FROM meetings WHERE id = ?', id);

  /** Whether something has been forgotten that must leave the write-ahead log, too (D5, D7). */
  let forgotten = false;

  /** Part of a transaction. */
  function appendOne(entry: Entry): Appended {
    const row = meetingRow(entry.meeting);
    if (row === undefined || row.ended === 1) return { kind: 'ended' };
    if (row.version > understands) return { kind: 'newer' };
    if (entry.command !== undefined) {
      const first = answered(disk, entry.meeting, entry.command);
      if (first !== null) return { kind: 'repeated', seq: first };
    }
    if (row.seq !== entry.expected || entry.at < row.at) return { kind: 'conflict' };
    if (lastOutage(disk) !== entry.unservedUntil) return { kind: 'conflict' };
    if (isUnserved(disk, row.at, entry.at)) return { kind: 'unserved' };
    const { circle } = entry;
    if (circle !== undefined && revisionOf(disk, row.group_id) !== circle.expected)
      return { kind: 'conflict' };
    if (entry.pin !== undefined && !claim(disk, row.group_id, entry.pin))
      return { kind: 'pinTaken' };
    forgotten ||=
      entry.forget !== undefined || forgets(JSON.parse(row.box) as BallotBox, entry.box);
    return write(disk, entry, row);
  }

  const append = createTogether((entries: readonly Entry[]) => {
    forgotten = false;
    const results = disk.atomically(() => entries.map(appendOne));
    if (forgotten) disk.truncate();
    return results;
  });

  return {
    async createGroup(group, pins = [], circle) {
      const { id, doorHash, card, carried } = group;
      return disk.atomically(() => {
        if (disk.row('SELECT id FROM groups WHERE id = ?', id) !== undefined) return 'groupThere';
        if (!claimAll(disk, id, marksOf(group, pins))) return 'pinTaken';
        disk.change(
          'INSERT INTO groups (id, door_hash, card, carried) VALUES (?, ?, ?, ?)',
          id,
          doorHash,
          card,
          JSON.stringify(carried),
        );
        if (circle !== undefined) revise(disk, id, { circle, deadline: circleDeadline(circle) });
        return 'created';
      });
    },
    async *groups() {
      const pins = pinsByGroup(disk);
      let after = '';
      for (;;) {
        const rows = disk.rows<GroupRow>(
          'SELECT * FROM groups WHERE id > ? ORDER BY id LIMIT ?',
          after,
          AT_ONCE,
        );
        for (const row of rows) {
          const { circle } = circleOf(disk, row.id);
          yield { group: groupFrom(row), circle, pins: pins.get(row.id) ?? [] };
        }
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.id;
      }
    },
    async group(id) {
      const row = disk.row<GroupRow>('SELECT * FROM groups WHERE id = ?', id);
      return row === undefined ? null : groupFrom(row);
    },
    async groupByPin(mark) {
      const row = disk.row<GroupRow>(
        'SELECT groups.* FROM pins JOIN groups ON groups.id = pins.group_id WHERE pins.mark = ?',
        mark,
      );
      const group = row === undefined ? null : groupFrom(row);
      // It may have been renewed since, or only been proposed.
      return group?.carried.phones?.mark === mark ? group : null;
    },
    async meetingOf(group) {
      return disk.row<GroupRow>('SELECT * FROM groups WHERE id = ?', group)?.meeting ?? null;
    },

    async circle(group) {
      return disk.atOnce(() => {
        const row = disk.row<GroupRow>('SELECT * FROM groups WHERE id = ?', group);
        if (row === undefined) return null;
        const { carried } = groupFrom(row);
        return { ...circleOf(disk, group), carried, meeting: row.meeting };
      });
    },
    async writeCircle({ group, expected, carried, ...change }) {
      return disk.atomically(() => {
        if (revisionOf(disk, group) !== expected) return false;
        const written = disk.change(
          'UPDATE groups SET carried = ? WHERE id = ? AND meeting IS NULL',
          JSON.stringify(carried),
          group,
        );
        if (written === 0) return false;
        revise(disk, group, change);
        return true;
      });
    },
    async dueCircles(now) {
      return disk
        .rows<{ group_id: string }>(
          'SELECT group_id FROM circles WHERE deadline <= ? ORDER BY deadline',
          now,
        )
        .map(({ group_id }) => group_id);
    },
    async scrub() {
      disk.truncate();
    },

    async open(group, fresh) {
      return disk.atomically(() => {
        const row = disk.row<GroupRow>('SELECT * FROM groups WHERE id = ?', group);
        if (row === undefined) return null;
        const living = row.meeting === null ? undefined : meetingRow(row.meeting);
        if (living !== undefined) return openingFrom(living);
        beginService(disk, fresh.at);
        disk.change(
          'INSERT INTO meetings (id, group_id, opened_at, carried, at, deadline, box, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          fresh.meeting,
          group,
          fresh.at,
          row.carried,
          fresh.at,
          fresh.deadline,
          JSON.stringify(EMPTY_BALLOT_BOX),
          OLDEST_VERSION,
        );
        disk.change('UPDATE groups SET meeting = ? WHERE id = ?', fresh.meeting, group);
        const { carried } = groupFrom(row);
        return { meeting: fresh.meeting, group, at: fresh.at, carried };
      });
    },

    append,
    async answered(meeting, command) {
      return answered(disk, meeting, command);
    },

    async read(meeting, after) {
      return disk.atOnce(() => {
        const row = meetingRow(meeting);
        if (row === undefined) return null;
        if (row.version > understands) throw new NewerMeeting();
        return keptFrom(disk, row, after);
      });
    },
    async head(meeting) {
      const row = meetingRow(meeting);
      return row === undefined ? null : headFrom(disk, row);
    },
    async serve(now) {
      return disk.atomically(() => serve(disk, now));
    },
    async servedAt() {
      return lastServed(disk) ?? null;
    },
    async living() {
      return ids(disk.rows('SELECT id FROM meetings WHERE ended = 0'));
    },
    async due(now) {
      return ids(disk.rows('SELECT id FROM meetings WHERE deadline <= ? ORDER BY deadline', now));
    },
    async earliest() {
      const row = disk.row<{ at: number | null }>(`SELECT min(at) AS at FROM (
        SELECT min(deadline) AS at FROM meetings
        UNION ALL SELECT min(until) FROM leases
        UNION ALL SELECT min(deadline) FROM circles)`);
      return row?.at ?? null;
    },
    async unerased() {
      return ids(disk.rows('SELECT id FROM meetings WHERE ended = 1'));
    },
    async erase(meeting) {
      disk.atomically(() => {
        if (meetingRow(meeting)?.ended !== 1) return;
        for (const table of ['events', 'commands', 'names', 'leases'])
          disk.change(`DELETE FROM ${table} WHERE meeting = ?`, meeting);
        disk.change('DELETE FROM meetings WHERE id = ?', meeting);
      });
      disk.truncate();
    },

    async renew(leases) {
      disk.atomically(() => {
        for (const { meeting, seat, connection, until } of leases)
          disk.change(
            'UPDATE leases SET until = ? WHERE meeting = ? AND seat = ? AND connection = ?',
            until,
            meeting,
            seat,
            connection,
          );
      });
    },
    async expired(now) {
      return disk.rows<Lease>(
        'SELECT meeting, seat, connection, until FROM leases WHERE until <= ? ORDER BY until',
        now,
      );
    },
    async close() {
      disk.close();
    },
  };
}

function ids(rows: { id: string }[]): string[] {
  return rows.map((row) => row.id);
}
