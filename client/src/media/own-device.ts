import type { LocalAudioTrack, LocalTrack, LocalVideoTrack } from 'livekit-client';
import { TrackEvent } from 'livekit-client';
import type { DeviceFault, DeviceKind } from './device-fault.ts';
import { deviceFault, whyEnded } from './device-fault.ts';
import type { Wanted } from './media-room.ts';

/** One's own microphone or camera: opened, exchanged for another, let go, and why it is not there. */
export interface OwnDevice {
  track(): LocalTrack | null;
  fault(): DeviceFault | null;
  /** Forgets what was wrong: a new press, or a device or leave that has come, is worth a new try. */
  forgive(): void;
  /** Something went wrong with it: if it has ended with that, this is why. */
  stumble(error: unknown): void;
  /** Its person's leave was taken back. A browser that goes on all the same is made to stop. */
  revoke(): void;
  /** The system, or a key on the device, keeps it silent. */
  silenced(): boolean;
  open(): Promise<void>;
  /**
   * From now on this one; at once, if one is open. `keepsSilent` is asked at the last moment. False
   * when it could not be had and the one before stays.
   */
  exchange(id: string, keepsSilent: () => boolean): Promise<boolean>;
  chosen(): string | undefined;
  /** Stops it, and answers what there was. */
  letGo(): LocalTrack | null;
  close(): void;
}

/** How long livekit-client is given to find another device for one that was unplugged. */
const REPLACE_MS = 1500;

export function createOwnDevice(options: {
  kind: DeviceKind;
  id: string | undefined;
  open: (wanted: Wanted) => Promise<LocalAudioTrack | LocalVideoTrack>;
  changed: () => void;
  /** It could not be opened, or has gone: `fault` says why. */
  failed: () => void;
  /** It was unplugged, and livekit-client found another. */
  replaced: (by: string) => void;
}): OwnDevice {
  const { kind, changed } = options;
  let track: LocalTrack | null = null;
  let source: MediaStreamTrack | null = null;
  let fault: DeviceFault | null = null;
  let id = options.id;
  let closed = false;

  // Its declared types and our exactOptionalPropertyTypes disagree about an absent processor.
  const opened = async (wanted: Wanted) => (await options.open(wanted)) as LocalTrack;

  /** What the browser says of the device, which livekit-client may have replaced by another. */
  function listen(): void {
    source?.removeEventListener('mute', changed);
    source?.removeEventListener('unmute', changed);
    source = track?.mediaStreamTrack ?? null;
    source?.addEventListener('mute', changed);
    source?.addEventListener('unmute', changed);
  }

  function hold(next: LocalTrack): void {
    track = next;
    fault = null;
    next.on(TrackEvent.Ended, () => setTimeout(() => void ended(next), REPLACE_MS));
    next.on(TrackEvent.Restarted, () => {
      if (next === track) listen();
      changed();
    });
    listen();
  }

  async function ended(which: LocalTrack): Promise<void> {
    if (which !== track || closed) return;
    if (which.mediaStreamTrack.readyState === 'live') {
      options.replaced(which.mediaStreamTrack.label);
      return;
    }
    fail(await whyEnded(kind));
  }

  function fail(why: DeviceFault): void {
    if (closed) return;
    fault = why;
    options.failed();
  }

  function stumble(error: unknown): void {
    if (track?.mediaStreamTrack.readyState === 'ended') fail(deviceFault(error));
  }

  /** Into the same track, so that those who hear or see it notice nothing but the device. */
  async function replace(before: LocalTrack, next: LocalTrack, silent: () => boolean) {
    if (before.sender === undefined) {
      await next.mute();
      hold(next);
      before.stop();
      return;
    }
    const fresh = next.mediaStreamTrack;
    fresh.enabled = !before.isMuted && !silent();
    await before.replaceTrack(fresh, false);
    if (silent()) fresh.enabled = false;
    // livekit-client notes which device is used when it has started one anew itself.
    before.emit(TrackEvent.Restarted, before);
  }

  return {
    track: () => track,
    fault: () => fault,
    forgive() {
      fault = null;
    },
    stumble,
    revoke() {
      if (track !== null) fail('revoked');
    },
    silenced: () => source !== null && source.readyState === 'live' && source.muted,
    async open() {
      try {
        const next = await opened({ id, exactly: false });
        if (closed) return next.stop();
        // Silent from the first moment: going live is a step of its own.
        await next.mute();
        hold(next);
      } catch (error) {
        fail(deviceFault(error));
      }
    },
    async exchange(wanted, keepsSilent) {
      const before = track;
      if (before === null) {
        id = wanted;
        return true;
      }
      try {
        // The one before goes on until the other is there; but many a phone opens one at a time.
        const next = await opened({ id: wanted, exactly: true }).catch((error: unknown) => {
          if (deviceFault(error) !== 'busy') throw error;
          before.mediaStreamTrack.stop();
          return opened({ id: wanted, exactly: true });
        });
        if (closed || track !== before) next.stop();
        else
          await replace(before, next, keepsSilent).catch((error: unknown) => {
            next.stop();
            throw error;
          });
        id = wanted;
        return true;
      } catch (error) {
        stumble(error);
        return false;
      }
    },
    chosen: () => source?.getSettings().deviceId ?? id,
    letGo() {
      const before = track;
      track = null;
      listen();
      before?.stop();
      return before;
    },
    close() {
      closed = true;
      track?.stop();
      track = null;
      listen();
    },
  };
}
