/** How far two clocks may part in a while, as a share of it. Cheap quartz is off by half of this. */
const DRIFT = 1e-4;

/** Further back than this, the time shown follows; up to it, it stands still until it is right again. */
const STEP_MS = 1000;

/**
 * The server's clock, as this device knows it: every message bounds how far the two are apart, and
 * the bounds are kept as narrow as the quickest messages allow. Rules never see the device's own
 * clock, which may be wrong by hours.
 */
export interface ServerClock {
  /** The server's time in ms since the epoch. Never runs back, but for a clock that was set back. */
  readonly now: () => number;
  /** A message said the server's time: it was sent by then. False when it does not fit what was known. */
  heard(serverNow: number): boolean;
  /** An exchange: sent at the device's `sentAt` (see `local`), answered just now. */
  exchanged(sentAt: number, serverNow: number): void;
  /** The device's own count of ms, which nobody can set. */
  local(): number;
  /**
   * Trust what was known no longer: the device may have slept, or the server may be another. Until
   * more is known it is still the best guess; the device's own clock may be minutes off.
   */
  reset(): void;
}

export function createServerClock(
  local: () => number = () => performance.now(),
  firstGuess: number = performance.timeOrigin,
): ServerClock {
  // What must be added to the device's count to get the server's time lies between these two.
  let least = Number.NEGATIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  let boundedAt = local();
  let shown = Number.NEGATIVE_INFINITY;
  let guess = firstGuess;

  const widen = () => {
    const passed = local() - boundedAt;
    boundedAt += passed;
    least -= passed * DRIFT;
    most += passed * DRIFT;
  };
  /** A contradiction means that one of the clocks was set: only the newest message counts then. */
  const bound = (newLeast: number, newMost: number) => {
    widen();
    const fits = newLeast <= most && newMost >= least;
    least = fits ? Math.max(least, newLeast) : newLeast;
    most = fits ? Math.min(most, newMost) : newMost;
    return fits;
  };
  const ahead = () => {
    if (Number.isFinite(least)) return Number.isFinite(most) ? (least + most) / 2 : least;
    return Number.isFinite(most) ? most : guess;
  };

  return {
    local,
    now() {
      const now = local() + ahead();
      if (now > shown || now < shown - STEP_MS) shown = now;
      return shown;
    },
    heard: (serverNow) => bound(serverNow - local(), Number.POSITIVE_INFINITY),
    exchanged(sentAt, serverNow) {
      // Servers count whole milliseconds: theirs may be almost one further.
      bound(serverNow - local(), serverNow + 1 - sentAt);
    },
    reset() {
      guess = ahead();
      least = Number.NEGATIVE_INFINITY;
      most = Number.POSITIVE_INFINITY;
      boundedAt = local();
      shown = Number.NEGATIVE_INFINITY;
    },
  };
}
