import { stageOf } from '@ronda/shared/floor/moving';
import type { Member } from './member.ts';
import { followPermission } from './permission.ts';
import { inTime } from './sound/in-time.ts';
import {
  joinMedia,
  leaveMedia,
  type MediaRoom,
  onGone,
  send,
  type Sending,
} from './sound/media.ts';
import type { KeySource } from './sound/sealed-room.ts';
import { BLOCK_SAMPLES, type Sound } from './sound/sound.ts';

/** What leads a member into the media room. */
export type Entering = Pick<Member, 'media'> & { readonly keys: KeySource };

/** What a member's microphone follows, wherever their line is. */
export type Speaking = Entering &
  Pick<Member, 'me' | 'entered' | 'room' | 'seen' | 'dismissed' | 'onChange'> & {
    readonly line: { readonly socket: { readonly connected: boolean } };
  };

/** A member's microphone: heard when the floor is theirs, and at no other time. */
export interface Voice {
  /** What it picks up from now on, from its beginning; null for nothing. */
  pickUp(sound: Sound | null): void;
  leave(): Promise<void>;
}

/**
 * A track that is not taken by then was sent before the permission. LiveKit never answers to it, and rtc-node lets the
 * next one wait for ten seconds for that answer; so it is sent again in a media room entered anew.
 */
const TAKEN_MS = 1500;
const SILENCE = new Int16Array(BLOCK_SAMPLES);

/** Between tries to come in while the media server is away: at first, and at most. */
const AGAIN_MS = { first: 500, most: 8000 };

/** A member's own way into the media room, sealed as a browser's is. */
export async function enterMedia(
  member: Entering,
  { hears }: { readonly hears: boolean },
  prepare?: (room: MediaRoom) => void,
): Promise<MediaRoom> {
  return joinMedia(await member.media(), { hears, keys: member.keys }, prepare);
}

/**
 * Joins the media room, and does there what the floor allows, by our own protocol: rtc-node hears of no permission. A
 * turn that is offered has its track already, with silence in it, so that the first word is not lost on the way to it.
 */
export async function giveVoice(
  member: Speaking,
  /** Given every media room before anything is heard in it; without it, nothing is. */
  listen?: (room: MediaRoom) => void,
): Promise<Voice> {
  let media: MediaRoom | null = null;
  let sound: Sound | null = null;
  let sending: Sending | null = null;
  /** The one that LiveKit has taken: before that, nothing of the sound is begun. */
  let taken: Sending | null = null;
  let gone = false;
  let again = false;
  let working: Promise<void> | null = null;
  let pause = AGAIN_MS.first;
  let later: NodeJS.Timeout | undefined;

  const isOnline = () => !gone && member.line.socket.connected && member.dismissed() === null;
  const permission = followPermission(member, isOnline);

  /** Silence in a turn is one track's; while everyone may talk it would be everyone's, and all would have to hear it. */
  function isWanted(): boolean {
    switch (permission.now()) {
      case 'closed':
        return false;
      case 'offered':
        return true;
      case 'open':
        return sound !== null || stageOf(member.seen()) !== null;
    }
  }

  /** F2: what is picked up before the floor is theirs stays here. */
  function next(): Int16Array {
    if (sound === null || taken === null || permission.now() !== 'open') return SILENCE;
    const block = sound();
    if (block === null) pickUp(null);
    return block ?? SILENCE;
  }

  async function stop(): Promise<void> {
    const stopped = sending;
    sending = taken = null;
    if (stopped !== null && !(await stopped.stop())) await goOut();
  }

  /** A media server that starts anew knows nobody: then with a new pass. */
  async function join(): Promise<void> {
    const joined = await enterMedia(member, { hears: listen !== undefined }, listen);
    pause = AGAIN_MS.first;
    media = joined;
    onGone(joined, () => {
      if (media !== joined) return;
      media = null;
      void stop();
      follow();
    });
  }

  async function goOut(): Promise<void> {
    const left = media;
    media = null;
    if (left !== null) await leaveMedia(left);
  }

  function followLater(): void {
    clearTimeout(later);
    later = setTimeout(follow, pause);
    pause = Math.min(2 * pause, AGAIN_MS.most);
  }

  async function work(): Promise<void> {
    if (!isWanted()) await stop();
    if (!isOnline()) await goOut();
    if (isOnline() && media === null) await join();
    if (sending !== null || !isWanted()) return;
    await permission.settled();
    if (media === null || !isWanted()) return;
    const track = send(media, next);
    sending = track;
    if (await inTime(track.taken, TAKEN_MS)) {
      taken = track;
    } else {
      await stop();
      await goOut();
      again = true;
    }
  }

  /** One thing after the other; what changes meanwhile is looked at afterwards. */
  function follow(): void {
    permission.look();
    again = true;
    working ??= (async () => {
      while (again) {
        again = false;
        await work().catch(() => {
          if (isOnline()) followLater();
        });
      }
      working = null;
    })();
  }

  function pickUp(picked: Sound | null): void {
    sound = picked;
    follow();
  }

  const end = member.onChange(follow);
  follow();
  return {
    pickUp,
    async leave() {
      gone = true;
      clearTimeout(later);
      end();
      follow();
      await working;
    },
  };
}
