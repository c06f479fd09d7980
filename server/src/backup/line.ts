import { atRest } from '@ronda/shared/circle/at-rest';
import { Circle, EMPTY_CIRCLE } from '@ronda/shared/circle/circle';
import { Sealed } from '@ronda/shared/confidence/sealed';
import { GroupId } from '@ronda/shared/ids';
import { PinMark } from '@ronda/shared/lasting/phones';
import { CarriedKept } from '@ronda/shared/wire/snapshot';
import * as v from 'valibot';
import type { GroupWithPins } from '../log/log.ts';

/*
 * A backup is JSON, one thing a line: what it is, each group, and how many there were. The last line shows that
 * nothing is missing. Only what groups keep is in it, never anything of a meeting.
 */

/** Backups of an older form are made into this one as they are read; a newer one is refused. */
const VERSION = 2;

/** The first form knew nothing of the group between its meetings. */
const READ = [1, VERSION] as const;

const First = v.strictObject({ ronda: v.literal('backup'), version: v.picklist(READ) });
const Last = v.strictObject({ groups: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const Kept = v.strictObject({
  group: v.strictObject({
    id: GroupId,
    doorHash: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
    card: Sealed,
    carried: CarriedKept,
  }),
  /** The first ones did not have it: then nobody had been counted yet. */
  circle: v.optional(Circle, EMPTY_CIRCLE),
  pins: v.array(PinMark),
}) satisfies v.GenericSchema<unknown, GroupWithPins>;
const Newer = v.object({
  ronda: v.literal('backup'),
  version: v.pipe(v.number(), v.minValue(VERSION + 1)),
});

export const FIRST_LINE = JSON.stringify({ ronda: 'backup', version: VERSION });
export const lastLine = (groups: number) => JSON.stringify({ groups });
/** Checked as it will be on the way back: what could not be read then is told of now. Votes that are open lapse on the way. */
export const lineOf = (kept: GroupWithPins) =>
  JSON.stringify(v.parse(Kept, { ...kept, circle: atRest(kept.circle) }));

/** What is wrong with a backup, in a sentence that quotes nothing of it. */
export class Unreadable extends Error {}

/** All groups of a backup, in order. Throws `Unreadable` where it is none, or not a whole one. */
export async function* readLines(lines: AsyncIterable<string>): AsyncIterable<GroupWithPins> {
  const ids = new Set<GroupId>();
  let number = 0;
  let ended = false;
  for await (const line of lines) {
    number += 1;
    const said = parsed(line);
    if (number === 1) expectFirst(said);
    else if (ended) throw new Unreadable(`Line ${number} comes after the end.`);
    else if (v.is(Last, said)) {
      if (said.groups !== ids.size)
        throw new Unreadable(`Its end says that there are ${said.groups} groups, not ${ids.size}.`);
      ended = true;
    } else {
      const kept = v.safeParse(Kept, said);
      if (!kept.success) throw new Unreadable(`Line ${number} is no group.`);
      const { id } = kept.output.group;
      if (ids.has(id)) throw new Unreadable(`Line ${number} has a group that came before.`);
      ids.add(id);
      yield kept.output;
    }
  }
  if (!ended) throw new Unreadable('Its end is missing.');
}

function expectFirst(said: unknown): void {
  if (v.is(Newer, said)) throw new Unreadable('A newer Ronda wrote it.');
  if (!v.is(First, said)) throw new Unreadable('It is no backup of Ronda.');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
