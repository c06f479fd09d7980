import {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  type Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import { isSealed } from '@ronda/member/sound/hear';
import { keepPace } from '@ronda/member/sound/pace';
import { BLOCK_SAMPLES, SAMPLE_RATE } from '@ronda/member/sound/sound';
import { type Blocks, blocksOf } from './blocks.ts';
import { createMix } from './mix.ts';

/** What a caller hears: the circle, and over it what is said to them alone. */
export interface Ear {
  /** Resolves when it has been said, or `hush` has stopped it. One thing at a time. */
  say(samples: Int16Array): Promise<void>;
  hush(): void;
  /** Plays what is published in a meeting's media room, of those who may be heard at that moment. */
  listen(media: Room, mayBeHeard: (seat: string) => boolean): void;
  close(): Promise<void>;
}

/** Its own pace, so that prompts play also where nobody makes a sound. */
export async function openEar(booth: Room): Promise<Ear> {
  // A queue of 0 takes blocks of 10 ms and adds no delay.
  const source = new AudioSource(SAMPLE_RATE, 1, 0);
  const track = LocalAudioTrack.createAudioTrack('', source);
  const options = new TrackPublishOptions({
    source: TrackSource.SOURCE_MICROPHONE,
    dtx: false,
    red: false,
  });
  await booth.localParticipant?.publishTrack(track, options);

  const mix = createMix(BLOCK_SAMPLES);
  const voices = new Map<string, { seat: string; blocks: Blocks }>();
  let mayBeHeard: (seat: string) => boolean = () => false;
  let prompt: { samples: Int16Array; at: number; over: () => void } | null = null;
  let captured: Promise<unknown> = Promise.resolve();

  function promptBlock(): Int16Array | null {
    if (prompt === null) return null;
    const block = prompt.samples.subarray(prompt.at, prompt.at + BLOCK_SAMPLES);
    prompt.at += BLOCK_SAMPLES;
    if (prompt.at >= prompt.samples.length) hush();
    return block;
  }
  function hush(): void {
    const stopped = prompt;
    prompt = null;
    stopped?.over();
  }

  const stop = keepPace(() => {
    // Taken also of whoever may not be heard, so that nothing old waits for its time.
    const heard = [...voices.values()].flatMap(({ seat, blocks }) => {
      const block = blocks.take();
      return block !== null && mayBeHeard(seat) ? [block] : [];
    });
    const frame = new AudioFrame(mix.next(promptBlock(), heard), SAMPLE_RATE, 1, BLOCK_SAMPLES);
    captured = captured.then(() => source.captureFrame(frame)).catch(() => {});
  });

  return {
    say(samples) {
      hush();
      return new Promise((resolve) => {
        prompt = { samples, at: 0, over: resolve };
      });
    },
    hush,
    listen(media, allowed) {
      mayBeHeard = allowed;
      const drop = (sid: string) => {
        voices.get(sid)?.blocks.stop();
        voices.delete(sid);
      };
      media
        .on(RoomEvent.TrackSubscribed, (remote, publication, { identity }) => {
          if (remote.kind !== TrackKind.KIND_AUDIO) return;
          if (publication.source !== TrackSource.SOURCE_MICROPHONE) return;
          if (!isSealed(publication)) return;
          voices.set(remote.sid ?? identity, {
            seat: identity,
            blocks: blocksOf(remote, { sealed: true }),
          });
        })
        .on(RoomEvent.TrackUnsubscribed, (remote, _publication, { identity }) =>
          drop(remote.sid ?? identity),
        )
        .on(RoomEvent.Disconnected, () => {
          for (const sid of voices.keys()) drop(sid);
        });
    },
    async close() {
      stop();
      hush();
      for (const { blocks } of voices.values()) blocks.stop();
      voices.clear();
      await captured;
      await source.close();
    },
  };
}
