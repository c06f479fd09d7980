/** The server's heartbeat comes only as long as it can read what is kept; three of them missing are no accident. */
const UNSERVED_MS = 7000;
/** Silence after which the line is tried, and how often that is looked at. The server's heartbeats come more often. */
const SILENT_MS = 6000;
const LOOK_MS = 2000;

export interface Watch {
  /** Something came over the line. */
  heard(): void;
  /** What came shows that what is sent is done. */
  beat(): void;
  stop(): void;
}

interface Watched {
  readonly connected: () => boolean;
  /** Ask something small; rejects when nothing comes back. */
  readonly probe: () => Promise<unknown>;
  readonly reopen: () => void;
  readonly served: (served: boolean) => void;
}

/**
 * Notices a line that is dead before the network stack does, and a device that is back: awake, in
 * front, or on another network. After 15 s a turn would be lost (F7).
 */
export function watchLine({ connected, probe, reopen, served }: Watched): Watch {
  let lastHeard = performance.now();
  let lastBeat = lastHeard;
  let probing = false;

  const tryLine = async () => {
    if (!connected()) return reopen();
    if (probing) return;
    probing = true;
    try {
      await probe();
    } catch {
      reopen();
    } finally {
      probing = false;
      lastHeard = performance.now();
    }
  };
  const look = setInterval(() => {
    if (!connected()) return;
    if (performance.now() - lastHeard > SILENT_MS) void tryLine();
    if (performance.now() - lastBeat > UNSERVED_MS) served(false);
  }, LOOK_MS);
  const onOnline = () => void tryLine();
  const onVisible = () => {
    if (document.visibilityState === 'visible') void tryLine();
  };
  globalThis.addEventListener?.('online', onOnline);
  globalThis.document?.addEventListener('visibilitychange', onVisible);

  return {
    heard() {
      lastHeard = performance.now();
    },
    beat() {
      lastBeat = performance.now();
      served(true);
    },
    stop() {
      clearInterval(look);
      globalThis.removeEventListener?.('online', onOnline);
      globalThis.document?.removeEventListener('visibilitychange', onVisible);
    },
  };
}
