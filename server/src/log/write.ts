import type { BallotBox } from '@ronda/shared/decisions/ballot-box';
import type { MeetingId } from '@ronda/shared/ids';
import type { Recorded } from '@ronda/shared/room/event';
import { revise } from './circles.ts';
import type { Disk } from './database.ts';
import type { Appended, CommandMark, Entry } from './log.ts';
import type { MeetingRow } from './rows.ts';

/** Writes an entry onto a meeting that it was found to fit. Part of a transaction. */
export function write(disk: Disk, entry: Entry, row: MeetingRow): Appended {
  const { meeting, at, events, command, name, forget, lease, release, carried, ends } = entry;
  const recorded: Recorded[] = events.map((event, index) => ({
    seq: row.seq + 1 + index,
    at,
    event,
  }));
  for (const each of recorded)
    disk.change(
      'INSERT INTO events (meeting, seq, at, event) VALUES (?, ?, ?, ?)',
      meeting,
      each.seq,
      each.at,
      JSON.stringify(each.event),
    );
  const seq = row.seq + recorded.length;
  disk.change(
    'UPDATE meetings SET seq = ?, at = ?, deadline = ?, box = ?, version = ?, ended = ? WHERE id = ?',
    seq,
    recorded.length > 0 ? at : row.at,
    ends === undefined ? entry.deadline : null,
    JSON.stringify(entry.box),
    entry.version,
    ends === undefined ? 0 : 1,
    meeting,
  );
  if (command !== undefined)
    disk.change(
      'INSERT INTO commands (meeting, mark, seq) VALUES (?, ?, ?)',
      meeting,
      command,
      seq,
    );
  if (name !== undefined)
    disk.change(
      'REPLACE INTO names (meeting, seat, sealed) VALUES (?, ?, ?)',
      meeting,
      name.seat,
      name.sealed,
    );
  for (const seat of forget ?? [])
    disk.change('DELETE FROM names WHERE meeting = ? AND seat = ?', meeting, seat);
  if (lease !== undefined)
    disk.change(
      'REPLACE INTO leases (meeting, seat, connection, until) VALUES (?, ?, ?, ?)',
      meeting,
      lease.seat,
      lease.connection,
      lease.until,
    );
  if (release !== undefined)
    disk.change(
      'DELETE FROM leases WHERE meeting = ? AND seat = ? AND connection = ?',
      meeting,
      release.seat,
      release.connection,
    );
  if (carried !== undefined)
    disk.change(
      'UPDATE groups SET carried = ? WHERE id = ? AND meeting = ?',
      JSON.stringify(carried),
      row.group_id,
      meeting,
    );
  if (carried !== undefined || entry.circle !== undefined) revise(disk, row.group_id, entry.circle);
  if (ends !== undefined) {
    disk.change(
      'UPDATE groups SET meeting = NULL WHERE id = ? AND meeting = ?',
      row.group_id,
      meeting,
    );
    disk.change('DELETE FROM leases WHERE meeting = ?', meeting);
  }
  return { kind: 'appended', recorded, seq };
}

/** The seq that a command was answered with. */
export function answered(disk: Disk, meeting: MeetingId, command: CommandMark): number | null {
  const row = disk.row<{ seq: number }>(
    'SELECT seq FROM commands WHERE meeting = ? AND mark = ?',
    meeting,
    command,
  );
  return row?.seq ?? null;
}

/** Whether something goes with this box: the ballots of a vote (D5), or who made a proposal (D7). */
export function forgets(before: BallotBox, after: BallotBox): boolean {
  const made = new Set(after.made.map(({ proposal }) => proposal));
  return (
    Object.keys(before.cast).some((proposal) => !(proposal in after.cast)) ||
    before.made.some(({ proposal }) => !made.has(proposal))
  );
}
