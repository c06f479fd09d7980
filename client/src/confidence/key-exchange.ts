import type { MeetingId, SeatId } from '@ronda/shared/ids';
import { audienceOf } from '@ronda/shared/presence/audience';
import { seatOf } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';
import type { KeyAsked, KeyGiven, KeySent, KeyWanted } from '@ronda/shared/wire/protocol';
import type { DeviceKey, PublicKey } from './device-key.ts';
import { createKeysOfOthers, type TheirKeys } from './keys-of-others.ts';
import type { MediaKey } from './media-key.ts';
import { createOwnKeys } from './own-keys.ts';

/** What one device can seal and open at this moment. */
export interface MediaKeys {
  /** Null until it is known who is there. */
  readonly sending: MediaKey | null;
  readonly theirs: TheirKeys;
}

/** The media keys of one stay: one's own given to all who may hear, theirs taken (K1 to K3). */
export interface KeyExchange {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same reference until something changed. */
  readonly state: () => MediaKeys;
  /** The room as it is, and the device keys that came with the names in it. */
  readonly follow: (room: Room, me: SeatId, devices: ReadonlyMap<SeatId, PublicKey>) => void;
  /** They have a new line, and may have missed what came over the one before. */
  readonly cameBack: (seat: SeatId) => void;
  readonly given: (body: KeyGiven) => Promise<void>;
  readonly asked: (body: KeyAsked) => void;
  /** Something came from them that no key of theirs opens. */
  readonly misses: (seat: SeatId) => void;
  readonly stop: () => void;
}

/** Before that, what was asked for may be on its way. */
const ASKED_AGAIN_MS = 1500;

export function createKeyExchange(options: {
  own: Promise<DeviceKey>;
  /** See `createOwnKeys`. */
  first: number;
  /** Hands it on to whoever is there; false, or rejected, when it could not be. */
  pass: ((name: 'giveKey', body: KeySent) => Promise<boolean>) &
    ((name: 'askKey', body: KeyWanted) => Promise<boolean>);
}): KeyExchange {
  const { own, first, pass } = options;
  const listeners = new Set<() => void>();
  const asking = new Map<SeatId, number>();
  let state: MediaKeys = { sending: null, theirs: new Map() };

  function changed(): void {
    state = { sending: mine.sending(), theirs: others.state() };
    for (const listener of listeners) listener();
  }
  const mine = createOwnKeys({ own, first, give: (keys) => pass('giveKey', { keys }), changed });
  const others = createKeysOfOthers(own, changed);
  let meeting: MeetingId | null = null;

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    state: () => state,
    follow(room, me, devices) {
      meeting = room.meeting;
      const heard = new Map<SeatId, PublicKey>();
      const reached = new Set<SeatId>();
      for (const seat of audienceOf(room, me)) {
        const device = devices.get(seat);
        if (device !== undefined) heard.set(seat, device);
        if (seatOf(room, seat)?.presence.kind === 'connected') reached.add(seat);
      }
      void others.follow(meeting, me, heard);
      mine.follow({ meeting, me, others: heard, reached });
    },
    cameBack: mine.giveAgain,
    given: ({ by, sealed }) => others.came(by, sealed),
    asked: ({ by }) => mine.giveAgain(by),
    misses(seat) {
      const now = performance.now();
      if (meeting === null || now - (asking.get(seat) ?? -Infinity) < ASKED_AGAIN_MS) return;
      asking.set(seat, now);
      void pass('askKey', { of: seat }).catch(() => false);
    },
    stop() {
      listeners.clear();
      mine.stop();
    },
  };
}
