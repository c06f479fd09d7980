import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { MeetingId, SeatId } from '@ronda/shared/ids';
import type { Hearers } from '@ronda/shared/presence/audience';
import type { DeviceKey, PublicKey } from './device-key.ts';
import type { MediaKey } from './media-key.ts';
import { openMediaKey } from './media-key.ts';

/** The media keys that others have given, of each the newest last. */
export type TheirKeys = ReadonlyMap<SeatId, readonly MediaKey[]>;

export interface KeysOfOthers {
  state(): TheirKeys;
  /** Who is there now, with which device keys: of anybody else, and of an earlier stay, nothing is kept. */
  follow(meeting: MeetingId, me: SeatId, others: Hearers): Promise<void>;
  /** Resolves once it is known, or put aside. */
  came(by: SeatId, sealed: Sealed): Promise<void>;
}

/** A sender changes to a new key well before that. Whoever has only an old one can then be heard no more. */
const RETIRED_MS = 4000;
/** Of one sender, whose device key is not known yet: names come a moment after their seats. */
const MOST_ASIDE = 4;

export function createKeysOfOthers(own: Promise<DeviceKey>, changed: () => void): KeysOfOthers {
  let theirs: TheirKeys = new Map();
  let here: { meeting: MeetingId; me: SeatId; others: Hearers } | null = null;
  const aside = new Map<SeatId, readonly Sealed[]>();

  function set(next: TheirKeys): void {
    theirs = next;
    changed();
  }

  /** What was said under earlier keys has been heard by then. */
  function retireLater(by: SeatId, key: MediaKey): void {
    setTimeout(() => {
      const left = (theirs.get(by) ?? []).filter(({ number }) => number >= key.number);
      if (left.length < (theirs.get(by)?.length ?? 0)) set(new Map(theirs).set(by, left));
    }, RETIRED_MS);
  }

  function take(by: SeatId, key: MediaKey): void {
    const known = theirs.get(by) ?? [];
    // An older one is one that somebody kept and sends again.
    if (key.number <= (known.at(-1)?.number ?? -1)) return;
    set(new Map(theirs).set(by, [...known, key]));
    if (known.length > 0) retireLater(by, key);
  }

  async function open(by: SeatId, device: PublicKey, sealed: Sealed): Promise<boolean> {
    if (here === null) return false;
    const way = { meeting: here.meeting, from: by, to: here.me };
    const key = await openMediaKey(await own, device, way, sealed);
    // Whoever went, or came anew, while it was opened.
    if (key === null || here.others.get(by) !== device) return false;
    take(by, key);
    return true;
  }

  async function came(by: SeatId, sealed: Sealed): Promise<void> {
    const device = here?.others.get(by);
    if (device !== undefined && (await open(by, device, sealed))) return;
    aside.set(by, [...(aside.get(by) ?? []), sealed].slice(-MOST_ASIDE));
  }

  return {
    state: () => theirs,
    async follow(meeting, me, others) {
      const before = here?.others ?? new Map<SeatId, PublicKey>();
      here = { meeting, me, others };
      const isAnother = (seat: SeatId) => before.get(seat) !== others.get(seat);
      const kept = [...theirs].filter(([seat]) => !isAnother(seat));
      if (kept.length < theirs.size) set(new Map(kept));
      for (const seat of others.keys()) {
        const waiting = isAnother(seat) ? aside.get(seat) : undefined;
        if (waiting === undefined) continue;
        aside.delete(seat);
        for (const sealed of waiting) await came(seat, sealed);
      }
    },
    came,
  };
}
