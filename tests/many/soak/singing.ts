import type { Member } from '@ronda/member/member';
import { createTone } from '@ronda/member/sound/tone';
import { giveVoice } from '@ronda/member/voice';
import { cheat } from './cheat.ts';
import type { Singer } from './hearing.ts';
import { listenFor, type Listener } from './listener.ts';

export interface Singing {
  readonly listener: Listener;
  readonly singers: readonly Singer[];
  stop(): Promise<void>;
}

/** Well apart: a click in one is not taken for another. */
const toneOf = (place: number) => 500 + 300 * place;

/** Each sings a tone of their own while the floor is theirs; the last one all the time. */
export async function sing(members: readonly Member[], listening: Member): Promise<Singing> {
  const listener = listenFor(
    new Map(members.map(({ me }, place) => [me, toneOf(place)])),
    listening,
  );
  const honest = members.slice(0, -1);
  const voices = await Promise.all(honest.map((member) => giveVoice(member)));
  for (const [place, voice] of voices.entries()) voice.pickUp(createTone(toneOf(place)));
  const place = members.length - 1;
  const last = members[place]!;
  const cheating = cheat(last, createTone(toneOf(place)));
  return {
    listener,
    singers: [
      ...honest.map(({ me: seat }) => ({ seat })),
      { seat: last.me, comings: cheating.comings },
    ],
    async stop() {
      await Promise.all([
        ...voices.map((voice) => voice.leave()),
        cheating.stop(),
        listener.stop(),
      ]);
    },
  };
}
