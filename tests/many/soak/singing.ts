import type { Member } from '@ronda/member/member';
import { apart } from './apart/apart.ts';
import type { Outcome } from './apart/said.ts';
import type { Singer } from './hearing.ts';

export interface Singing {
  /** The same each time. */
  end(): Promise<Heard>;
}

interface Heard {
  readonly listener: Outcome;
  readonly singers: readonly Singer[];
}

/** Well apart: a click in one is not taken for another. */
const toneAt = (place: number) => 500 + 300 * place;

/** Each sings a tone of their own while the floor is theirs; the last one all the time. */
export function sing(members: readonly Member[], listening: Member): Singing {
  const toneOf = new Map(members.map(({ me }, place) => [me, toneAt(place)]));
  const listens = apart(listening, { does: 'listen', toneOf });
  const singers = members.map((member, place) => {
    const does = place === members.length - 1 ? 'cheat' : 'sing';
    return { member, does, apart: apart(member, { does, tone: toneAt(place) }) } as const;
  });

  async function end(): Promise<Heard> {
    const sung = await Promise.all(
      singers.map(async ({ member, does, apart: one }): Promise<Singer> => {
        const { comings } = await one.end();
        return does === 'cheat' ? { seat: member.me, comings } : { seat: member.me };
      }),
    );
    return { listener: await listens.end(), singers: sung };
  }
  let ending: Promise<Heard> | undefined;
  return { end: () => (ending ??= end()) };
}
