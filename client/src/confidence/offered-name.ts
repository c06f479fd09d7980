import type { Sealed } from '@ronda/shared/confidence/sealed';
import { LONGEST } from '@ronda/shared/confidence/sealed';
import type { MeetingId, SeatId } from '@ronda/shared/ids';
import type { GroupKeys } from './keys.ts';
import { open, sealUnder } from './sealing.ts';
import { tidyWords } from './words.ts';

/** Who offers a name to whom (H6), and where. */
export interface NameWay {
  readonly meeting: MeetingId;
  readonly from: SeatId;
  readonly to: SeatId;
}

const PURPOSE = 'ronda/1/offered-name';

/*
 * Sealed together with its way, so that no server can offer a caller another text of the group as a name,
 * nor say that somebody else has written it. What remains is what remains of a turn in writing.
 */

export async function sealOfferedName(
  keys: GroupKeys,
  way: NameWay,
  name: string,
): Promise<Sealed> {
  return sealUnder(keys.text, name, about(way));
}

/** Null when it went another way, was altered, or is no name that an honest browser would have sent. */
export async function openOfferedName(
  keys: GroupKeys,
  way: NameWay,
  sealed: Sealed,
): Promise<string | null> {
  const text = await open(keys, sealed, about(way));
  const words = text === null ? null : tidyWords(text, LONGEST.name);
  return words?.ok === true ? words.text : null;
}

const about = ({ meeting, from, to }: NameWay) => JSON.stringify([PURPOSE, meeting, from, to]);
