import { voiceOf } from '@ronda/shared/floor/speech';
import type { Member } from './member.ts';
import { joinMedia, type MediaRoom, onGone, send, type Sending } from './sound/media.ts';
import type { Sound } from './sound/sound.ts';

/** A member's microphone: heard when the floor is theirs, and at no other time. */
export interface Voice {
  /** What it picks up from now on, from its beginning; null for nothing. */
  pickUp(sound: Sound | null): void;
  leave(): Promise<void>;
}

/** A track that is not taken by then was sent before the permission: it is sent again. */
const TAKEN_MS = 1500;
/** The permission comes a little later than what we are told (ARCHITECTURE.md, the way of one command). */
const SETTLE_MS = 250;

/** Between tries to come in while the media server is away: at first, and at most. */
const AGAIN_MS = { first: 500, most: 8000 };

/** A member's own way into the media room, sealed as a browser's is. */
export async function enterMedia(
  member: Member,
  { hears }: { readonly hears: boolean },
  prepare?: (room: MediaRoom) => void,
): Promise<MediaRoom> {
  return joinMedia(await member.media(), { hears, keys: member.keys }, prepare);
}

/** Joins the media room, and does there what the floor allows, by our own protocol: rtc-node hears of no permission. */
export async function giveVoice(
  member: Member,
  /** Given every media room before anything is heard in it; without it, nothing is. */
  listen?: (room: MediaRoom) => void,
): Promise<Voice> {
  let media: MediaRoom | null = null;
  let sound: Sound | null = null;
  let sending: { sound: Sound; track: Sending } | null = null;
  let gone = false;
  let again = false;
  let working: Promise<void> | null = null;
  let pause = AGAIN_MS.first;
  let later: NodeJS.Timeout | undefined;

  const isOnline = () => !gone && member.line.socket.connected && member.dismissed() === null;
  const wanted = () => (isOnline() && voiceOf(member.room(), member.me) === 'open' ? sound : null);

  async function stop(): Promise<void> {
    const stopped = sending;
    sending = null;
    await stopped?.track.stop();
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

  function followLater(): void {
    clearTimeout(later);
    later = setTimeout(follow, pause);
    pause = Math.min(2 * pause, AGAIN_MS.most);
  }

  async function work(): Promise<void> {
    if (sending !== null && sending.sound !== wanted()) await stop();
    if (!isOnline() && media !== null) {
      await media.disconnect();
      media = null;
    }
    if (isOnline() && media === null) await join();
    const next = wanted();
    if (media === null || next === null || sending !== null) return;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    if (wanted() !== next) return;
    const track = send(media, next);
    sending = { sound: next, track };
    // A track without sound would look like a bad connection to the others.
    void track.over.then(() => {
      if (sending?.track === track) pickUp(null);
    });
    if (!(await isTaken(track))) {
      await stop();
      again = true;
    }
  }

  /** One thing after the other; what changes meanwhile is looked at afterwards. */
  function follow(): void {
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

async function isTaken({ taken }: Sending): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), TAKEN_MS);
  });
  const inTime = taken.then(
    () => true,
    () => false,
  );
  return Promise.race([inTime, late]).finally(() => clearTimeout(timer));
}
