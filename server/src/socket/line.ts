import type { Shown } from '@ronda/shared/lasting/renewed';
import type { ConnectionId, GroupId, MeetingId, SeatId } from '@ronda/shared/ids';
import type { Dismissed, FromServer } from '@ronda/shared/wire/protocol';

/** Who is on a line. */
export interface Caller {
  readonly group: GroupId;
  readonly seat: SeatId;
  /** Under what commands are marked. Held as long as the line is, and never written down. */
  readonly marks: string;
  readonly by: 'browser' | 'phone';
  /** By which they were let to the door; it may be one of before, or come to be one (D8). */
  readonly invitation: Shown;
  /** Of the protocol, as the device speaks it. */
  readonly version: number;
}

/** One tab's line to this server, and how far it has come. */
export interface Line extends Caller {
  readonly connection: ConnectionId;
  /** By which socket.io knows it. */
  readonly address: string;
  /** Since it entered. */
  meeting: MeetingId | null;
  place: 'outside' | 'knocking' | 'seated' | 'dismissed';
  /** The last seq it was handed. */
  seen: number;
  send<Name extends keyof FromServer>(name: Name, body: Parameters<FromServer[Name]>[0]): void;
  /** The device is to come back by itself, and finds a server that understands it, or hears that it is too old. */
  goElsewhere(): void;
  /** The last message on this line, after the answers it still waits for. */
  dismiss(because: Dismissed['because']): void;
}

/** To be asked again after waiting, when it may have changed. */
export function isSeated({ place }: Line): boolean {
  return place === 'seated';
}
