import type { Disk } from './database.ts';
import { UNSERVED_MS, type Unserved } from './log.ts';

/** Since when until when no server was there (H4). */
export interface Outage {
  readonly began: number;
  readonly ended: number;
}

/** What they have cost a meeting whose last event was at this time: it has seen to those before that. */
export function costOf(outages: readonly Outage[], at: number): Unserved {
  return outages.reduce(
    ({ ms, until }, { began, ended }) => ({
      ms: ms + Math.max(0, ended - Math.max(began, at)),
      until: Math.max(until, ended),
    }),
    { ms: 0, until: 0 },
  );
}

export function outagesIn(disk: Disk): readonly Outage[] {
  return disk.rows<Outage>('SELECT began, ended FROM outages ORDER BY ended');
}

/** When the last of them ended; 0 when there was none. */
export const lastOutage = (disk: Disk) =>
  disk.row<{ ended: number | null }>('SELECT max(ended) AS ended FROM outages')?.ended ?? 0;

export const lastServed = (disk: Disk) => disk.row<{ at: number }>('SELECT at FROM served')?.at;

/** Whether nobody has served a meeting with its last event at `at` for too long before `now`. Part of a transaction. */
export function isUnserved(disk: Disk, at: number, now: number): boolean {
  const served = lastServed(disk);
  return served !== undefined && now - Math.max(served, at) > UNSERVED_MS;
}

/** As a meeting begins: where none went on, nothing is known of before. Part of a transaction. */
export function beginService(disk: Disk, now: number): void {
  if (!someLive(disk)) mark(disk, now);
}

/** Part of a transaction. */
export function serve(disk: Disk, now: number): boolean {
  if (!someLive(disk)) {
    if (lastServed(disk) !== undefined) forget(disk);
    return false;
  }
  const before = lastServed(disk) ?? now;
  mark(disk, Math.max(before, now));
  if (now - before <= UNSERVED_MS) return false;
  disk.change('INSERT INTO outages (began, ended) VALUES (?, ?)', before, now);
  disk.change('UPDATE leases SET until = until + ?', now - before);
  return true;
}

function someLive(disk: Disk): boolean {
  return disk.row('SELECT 1 FROM meetings WHERE ended = 0 LIMIT 1') !== undefined;
}

function mark(disk: Disk, now: number): void {
  disk.change('DELETE FROM served');
  disk.change('INSERT INTO served (at) VALUES (?)', now);
}

/** No meeting is left that it could concern. */
function forget(disk: Disk): void {
  disk.change('DELETE FROM served');
  disk.change('DELETE FROM outages');
}
