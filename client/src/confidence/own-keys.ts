import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { MeetingId, SeatId } from '@ronda/shared/ids';
import { type Hearers, isAnotherAudience } from '@ronda/shared/presence/audience';
import type { DeviceKey } from './device-key.ts';
import { makeMediaKey, type MediaKey, sealMediaKey } from './media-key.ts';

/** One's own media keys: which one is sent under, and who has been given it. */
export interface OwnKeys {
  sending(): MediaKey | null;
  /** K3: another audience gets another key. Whoever is `reached` again is given the present one again. */
  follow(here: Here): void;
  /** They have not got it, or say so. */
  giveAgain(to: SeatId): void;
  stop(): void;
}

export interface Here {
  readonly meeting: MeetingId;
  readonly me: SeatId;
  readonly others: Hearers;
  /** Those who can be handed something now. */
  readonly reached: ReadonlySet<SeatId>;
}

/**
 * How long a new key is on its way before it is sent under: whoever gets it later misses that much. As long,
 * too, can somebody who has just gone, and whom the media server still serves, go on listening.
 */
const HEAD_START_MS = 200;
/** Then it is changed also where nobody could be given the new one: rather silence than somebody who has gone. */
const AT_LATEST_MS = 2000;
const AGAIN_MS = 400;

export function createOwnKeys(options: {
  own: Promise<DeviceKey>;
  /** The number of the first one, higher than that of any earlier stay with the same device key. */
  first: number;
  /** Hands sealed keys on. False when that could not be. */
  give: (keys: { to: SeatId; sealed: Sealed }[]) => Promise<boolean>;
  changed: () => void;
}): OwnKeys {
  let here: Here | null = null;
  let newest: MediaKey | null = null;
  let sending: MediaKey | null = null;
  let given = new Set<SeatId>();
  let giving = false;
  let stopped = false;
  const timers = new Set<ReturnType<typeof setTimeout>>();

  function later(ms: number, then: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      then();
    }, ms);
    timers.add(timer);
  }

  function sendUnder(key: MediaKey): void {
    if (!isBehind(key)) return;
    sending = key;
    options.changed();
  }

  function isBehind(key: MediaKey): boolean {
    return (sending?.number ?? -1) < key.number;
  }

  /** What came before this one is sent under no more. */
  function leaveBehind(key: MediaKey): void {
    if (newest !== null && isBehind(key)) sendUnder(newest);
  }

  function change(): void {
    newest = makeMediaKey(newest === null ? options.first : newest.number + 1);
    given = new Set();
    const key = newest;
    // Of the first one nobody can miss anything.
    if (sending === null) sendUnder(key);
    else later(AT_LATEST_MS, () => leaveBehind(key));
  }

  /** To all who have not got it, until they have: who cannot be reached is given it when they can. */
  async function giveAll(): Promise<void> {
    if (giving) return;
    giving = true;
    while (!stopped && here !== null && newest !== null) {
      const { meeting, me, others, reached } = here;
      const key = newest;
      const to = [...others.keys()].filter((seat) => reached.has(seat) && !given.has(seat));
      if (to.length === 0) {
        if (isBehind(key)) later(HEAD_START_MS, () => sendUnder(key));
        break;
      }
      const own = await options.own;
      const keys: { to: SeatId; sealed: Sealed }[] = [];
      for (const seat of to) {
        const way = { meeting, from: me, to: seat };
        const sealed = await sealMediaKey(own, others.get(seat)!, way, key);
        if (sealed !== null) keys.push({ to: seat, sealed });
      }
      const done = keys.length === 0 || (await options.give(keys).catch(() => false));
      // What changed meanwhile is looked at with the next turn.
      if (key !== newest) continue;
      if (done) for (const seat of to) given.add(seat);
      else await new Promise<void>((resolve) => later(AGAIN_MS, resolve));
    }
    giving = false;
  }

  return {
    sending: () => sending,
    follow(now) {
      const before = here;
      here = now;
      if (before === null || isAnotherAudience(before.others, now.others)) change();
      for (const seat of given) if (!now.reached.has(seat)) given.delete(seat);
      void giveAll();
    },
    giveAgain(to) {
      given.delete(to);
      void giveAll();
    },
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
