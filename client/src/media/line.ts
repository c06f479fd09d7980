import type { Room } from 'livekit-client';
import { DisconnectReason, RoomEvent } from 'livekit-client';
import type { Answer, MediaPass } from '@ronda/shared/wire/protocol';
import type { MediaState } from './media-state.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5000;
/** A newer tab may be taking over: give the server time to tell this one so. */
const PUT_OUT_WAIT_MS = 3000;
/** After so many tries in a row the person is told; trying goes on. */
const TRIES_UNTIL_FAILED = 6;
/** So short a loss nobody need hear of; and that a meeting has ended, which ends its sound, is told meanwhile. */
const UNSAID_MS = 1000;

/**
 * Keeps a line to the media server. Short losses livekit-client mends itself; for longer ones a
 * new pass is asked for, again and again, a little later each time.
 */
export function keepLine(options: {
  room: Room;
  pass: () => Promise<Answer<MediaPass>>;
  /** Whether there is still a meeting to be in. */
  wanted: () => boolean;
  changed: (line: MediaState['line']) => void;
}): { close(): void } {
  const { room } = options;
  let tries = 0;
  let opened = false;
  let closed = false;
  let connecting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;

  function changed(line: MediaState['line']): void {
    if (line === 'lost') {
      saying ??= setTimeout(() => options.changed('lost'), UNSAID_MS);
      return;
    }
    clearTimeout(saying);
    saying = undefined;
    options.changed(line);
  }

  async function connect(): Promise<void> {
    connecting = true;
    try {
      const pass = await options.pass();
      if (closed || !options.wanted()) return;
      if (pass.ok) await room.connect(pass.done.url, pass.done.token);
    } catch {
      // Said by `failed`, and tried again.
    } finally {
      connecting = false;
    }
    if (closed) return void room.disconnect();
    if (room.state === 'connected') {
      tries = 0;
      opened = true;
      changed('open');
    } else {
      again(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries));
    }
  }

  function again(waitMs: number): void {
    if (closed || !options.wanted()) return;
    tries += 1;
    changed(tries >= TRIES_UNTIL_FAILED ? 'failed' : opened ? 'lost' : 'connecting');
    clearTimeout(timer);
    // Not all at the same moment when a server comes back.
    timer = setTimeout(() => void connect(), waitMs * (0.75 + Math.random() / 2));
  }

  room
    .on(RoomEvent.SignalReconnecting, () => changed('lost'))
    .on(RoomEvent.Reconnecting, () => changed('lost'))
    .on(RoomEvent.Reconnected, () => changed('open'))
    .on(RoomEvent.Disconnected, (reason) => {
      if (connecting) return;
      const putOut =
        reason === DisconnectReason.DUPLICATE_IDENTITY ||
        reason === DisconnectReason.PARTICIPANT_REMOVED;
      again(putOut ? PUT_OUT_WAIT_MS : FIRST_WAIT_MS);
    });
  void connect();

  return {
    close() {
      closed = true;
      clearTimeout(timer);
      clearTimeout(saying);
      void room.disconnect();
    },
  };
}
