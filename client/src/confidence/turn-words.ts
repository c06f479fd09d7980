import type { SealedWriting } from '@ronda/shared/confidence/sealed';
import type { MeetingId, SeatId } from '@ronda/shared/ids';
import type { GroupKeys } from './keys.ts';
import { open, sealUnder } from './sealing.ts';

/** Whose turn in writing it is (F10), and where. */
export interface Writer {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
}

const PURPOSE = 'ronda/1/turn-words';

/*
 * Sealed together with their writer, so that no server can show what somebody once wrote, or any other
 * text of the group, as the words of whoever has the turn now. What remains: an older text of the same
 * seat in the same meeting can be shown again, and who has the invitation can seal as any seat.
 */

export async function sealTurnWords(
  keys: GroupKeys,
  writer: Writer,
  text: string,
): Promise<SealedWriting> {
  return sealUnder(keys.text, text, writtenBy(writer));
}

/** Null when they are another seat's, of another meeting or group, or altered. */
export async function openTurnWords(
  keys: GroupKeys,
  writer: Writer,
  sealed: SealedWriting,
): Promise<string | null> {
  return open(keys, sealed, writtenBy(writer));
}

const writtenBy = ({ meeting, seat }: Writer) => JSON.stringify([PURPOSE, meeting, seat]);
