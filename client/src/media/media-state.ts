import type { SeatId } from '@ronda/shared/ids';
import type { DeviceFault, DeviceKind } from './device-fault.ts';

/**
 * What one's own microphone or camera is doing. `on` only when the others really receive it;
 * `silenced` is one that its person has on, and that the system or a key on the device keeps silent.
 */
export type DeviceState = 'off' | 'on' | 'silenced' | DeviceFault;

/** Whether its person has it on, received or not. */
export function isOn(state: DeviceState): boolean {
  return state === 'on' || state === 'silenced';
}

/** Which pictures are wanted: everybody's, only one's own for the others (`saveData`), none at all. */
export type Pictures = 'all' | 'saveData' | 'audioOnly';

/** How well somebody's sound and picture come through. */
export type Quality = 'good' | 'weak' | 'lost';

export interface MediaState {
  /**
   * `lost` was open and comes back by itself; `failed` goes on trying, but has not managed for a while;
   * `cannotSeal` is a browser in which nothing could be sealed, so nothing is sent (K1).
   */
  readonly line: 'connecting' | 'open' | 'lost' | 'failed' | 'cannotSeal';
  readonly microphone: DeviceState;
  readonly camera: DeviceState;
  /** Which device is used, or will be; undefined for the browser's usual one. */
  readonly chosen: Chosen;
  /** What was unplugged in use, and is replaced by another device, named when the browser names it. */
  readonly replaced: { readonly kind: DeviceKind; readonly by: string } | null;
  /** The browser plays no sound until a press: see `hear`. */
  readonly blocked: boolean;
  readonly pictures: Pictures;
  readonly videos: ReadonlyMap<SeatId, MediaStreamTrack>;
  readonly speaking: ReadonlySet<SeatId>;
  readonly quality: ReadonlyMap<SeatId, Quality>;
  /** One seems to be talking, and nobody can hear it. */
  readonly unheard: boolean;
}

export type Choosable = DeviceKind | 'speaker';
export type Chosen = Readonly<Record<Choosable, string | undefined>>;

export interface StateHolder {
  subscribe(listener: () => void): () => void;
  get(): MediaState;
  set(change: Partial<MediaState>): void;
}

const sameMap = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>) =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
const sameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) =>
  a.size === b.size && [...a].every((item) => b.has(item));
const sameChosen = (a: Chosen, b: Chosen) =>
  a.microphone === b.microphone && a.camera === b.camera && a.speaker === b.speaker;

/** Holds the state; the reference changes only when something did. */
export function createStateHolder(): StateHolder {
  let state: MediaState = {
    line: 'connecting',
    microphone: 'off',
    camera: 'off',
    chosen: { microphone: undefined, camera: undefined, speaker: undefined },
    replaced: null,
    blocked: false,
    pictures: 'all',
    videos: new Map(),
    speaking: new Set(),
    quality: new Map(),
    unheard: false,
  };
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => state,
    set(change) {
      const next = { ...state, ...change };
      if (sameMap(state.videos, next.videos)) next.videos = state.videos;
      if (sameChosen(state.chosen, next.chosen)) next.chosen = state.chosen;
      if (sameSet(state.speaking, next.speaking)) next.speaking = state.speaking;
      if (sameMap(state.quality, next.quality)) next.quality = state.quality;
      const keys = Object.keys(next) as (keyof MediaState)[];
      if (keys.every((key) => next[key] === state[key])) return;
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
