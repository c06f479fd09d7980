import { joinMedia, send, type Sending } from '@ronda/member/sound/media';
import type { KeySource } from '@ronda/member/sound/sealed-room';
import { createTone } from '@ronda/member/sound/tone';
import { type Room, RoomEvent, type TrackSource } from '@livekit/rtc-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEar, type Ear } from './ear.ts';

/** Somebody in a media room without a browser, who does as LiveKit lets them, not as Ronda asks. */
export interface Person {
  readonly ear: Ear;
  readonly room: Room;
  /** Publishes a tone without end. Resolves when LiveKit took it; rejects after 10 s if it does not. */
  say(hertz: number, declaredAs?: TrackSource): Promise<void>;
  /** Still in the room, as far as this side knows. */
  isThere(): boolean;
  /** When they lost the room, in the time of `performance.now()`. Rejects if they have not by then. */
  thrownOut(withinMs: number): Promise<number>;
  leave(): Promise<void>;
}

/** With a member's keys they seal and open as that member does; without, they have what the media server has. */
export async function enter(
  pass: { url: string; token: string },
  listensFor: readonly number[] = [],
  keys?: KeySource,
): Promise<Person> {
  let ear: Ear | undefined;
  let disconnected: Promise<number> | undefined;
  const sealed = keys === undefined ? {} : { keys };
  const room = await joinMedia(pass, { hears: true, ...sealed }, (joining) => {
    ear = createEar(joining, listensFor, { sealed: keys !== undefined });
    disconnected = new Promise((resolve) => {
      joining.on(RoomEvent.Disconnected, () => resolve(performance.now()));
    });
  });
  const sendings: Sending[] = [];

  return {
    ear: ear!,
    room,
    thrownOut: (withinMs) =>
      Promise.race([
        disconnected!,
        sleep(withinMs, undefined, { ref: false }).then(() => {
          throw new Error(`still in the room after ${withinMs} ms`);
        }),
      ]),
    isThere: () => room.isConnected,
    async say(hertz, declaredAs) {
      const sending = send(room, createTone(hertz), declaredAs);
      sendings.push(sending);
      await sending.taken;
    },
    async leave() {
      await Promise.all(sendings.map((sending) => sending.stop()));
      await room.disconnect();
    },
  };
}
