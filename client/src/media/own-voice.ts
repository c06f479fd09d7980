import type { Loudness } from './loudness.ts';
import { measureLoudness } from './loudness.ts';
import type { Place } from './microphone-wish.ts';
import type { Talking } from './talking.ts';
import { heardAgain, listenOnce, SILENT } from './talking.ts';

/** One's own voice, as far as the microphone is open anyway. Only this device ever hears of it. */
export interface OwnVoice {
  /** The microphone that is open now, or null; and where nobody hears it, null when that is not worth saying. */
  follow(open: MediaStreamTrack | null, unheardIn: Place | null): void;
  /** 0 to 1; 0 while the microphone is not open. */
  level(): number;
  unheard(): boolean;
  close(): void;
}

const LOOK_MS = 250;

export function createOwnVoice(changed: () => void): OwnVoice {
  let source: MediaStreamTrack | null = null;
  let measured: { readonly copy: MediaStreamTrack; readonly loudness: Loudness } | null = null;
  let talking: Talking = SILENT;
  let timer: ReturnType<typeof setInterval> | undefined;
  let place: Place | null = null;
  let lookedAt = 0;

  function letGo(): void {
    measured?.loudness.stop();
    measured?.copy.stop();
    measured = null;
    source = null;
  }

  /** A copy, since the track itself is silent whenever it must not be heard. */
  function listenTo(track: MediaStreamTrack): void {
    const copy = track.clone();
    copy.enabled = true;
    measured = { copy, loudness: measureLoudness(new MediaStream([copy])) };
    source = track;
  }

  function look(): void {
    const now = performance.now();
    const before = talking.told;
    const level = measured?.loudness.level() ?? 0;
    talking = listenOnce(talking, { level, now, sinceMs: now - lookedAt });
    lookedAt = now;
    if (talking.told !== before) changed();
  }

  function watch(next: Place | null): void {
    if (next === place) return;
    place = next;
    clearInterval(timer);
    // What was said of one place is no longer true of the next.
    talking = heardAgain(talking);
    if (next === null) return;
    lookedAt = performance.now();
    timer = setInterval(look, LOOK_MS);
  }

  return {
    follow(open, unheardIn) {
      const live = open?.readyState === 'live' ? open : null;
      if (live !== source) {
        letGo();
        if (live !== null) listenTo(live);
      }
      watch(live === null ? null : unheardIn);
    },
    level: () => measured?.loudness.level() ?? 0,
    unheard: () => talking.told,
    close() {
      letGo();
      watch(null);
    },
  };
}
