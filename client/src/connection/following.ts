import type { SeatId } from '@ronda/shared/ids';
import type { FromDevice, FromServer } from '@ronda/shared/wire/protocol';
import type * as v from 'valibot';
import type { DeviceKey, PublicKey } from '../confidence/device-key.ts';
import type { Seating } from './seating.ts';

/** What of a stay concerns the invitation: whoever follows it has the one in force, and gives it to whoever has not (D8). */
export interface FollowedLine {
  readonly own: Promise<DeviceKey>;
  readonly seating: Pick<Seating, 'state' | 'subscribe'>;
  readonly keyOf: (seat: SeatId) => PublicKey | undefined;
  /** Asks once, and checks the answer. Rejects without a line, and without an answer. */
  readonly ask: <T>(
    schema: v.GenericSchema<unknown, T>,
    name: keyof FromDevice,
    body: unknown,
  ) => Promise<T>;
  /** There are other keys: what could not be read may be read now. */
  readonly renewed: () => void;
  /** By the invitation of now. */
  readonly comeAgain: () => void;
}

export interface Following {
  /** What the server says, unchecked. */
  readonly heard: (
    what: Extract<keyof FromServer, 'invitationAsked' | 'invitationGiven'>,
    body: unknown,
  ) => void;
  readonly stop: () => void;
}

export type Follow = (line: FollowedLine) => Following;
