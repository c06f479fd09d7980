import { sealComparable } from '../../../client/src/confidence/sealing.ts';
import type { Nature } from '../character/moment.ts';
import type { Temperament } from '../character/temperament.ts';
import type { Invitation } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import type { Place } from '@ronda/member/place';
import { lengthOf } from '@ronda/member/sound/recording';
import { TEXTS } from '../words/texts.ts';
import { attend } from './attend.ts';
import type { Speakers } from './speakers.ts';
import { giveVoice } from '@ronda/member/voice';

/** The simulated circle at one meeting. */
export interface Sitting {
  readonly names: readonly string[];
  /** When the meeting has ended, or nobody of them is in it any more. */
  readonly over: Promise<void>;
  leave(): Promise<void>;
}

interface SittingDown extends Place {
  readonly invitation: Invitation;
  readonly temperaments: readonly Temperament[];
  readonly speakers: Speakers;
  readonly seed: number;
  readonly pace: number;
}

export async function sitDown(given: SittingDown): Promise<Sitting> {
  const { invitation, temperaments, speakers, seed, pace } = given;
  const members: Member[] = [];
  for (const { name } of temperaments) members.push(await takeSeat(given, invitation, { name }));
  const sealed = await sealedTexts(invitation);
  const seats = members.map(({ me }) => me);
  const all = await Promise.all(
    temperaments.map(async (temperament, place) => {
      const member = members[place]!;
      const voice = await giveVoice(member);
      const sentence = (line: string) => speakers.sentence(temperament, line);
      const nature: Nature = {
        temperament,
        seed,
        pace,
        company: seats,
        sealed,
        sayingMs: (lines) => lengthOf(lines.map(sentence)),
      };
      return { member, voice, attendance: attend({ member, nature, voice, sentence }) };
    }),
  );
  return {
    names: temperaments.map(({ name }) => name),
    over: Promise.all(all.map(({ attendance }) => attendance.over)).then(() => {}),
    async leave() {
      for (const { attendance } of all) attendance.stop();
      await Promise.all(all.map(({ voice }) => voice.leave()));
      await Promise.all(members.map((member) => member.leave().catch(() => {})));
    },
  };
}

async function sealedTexts({ keys }: Invitation): Promise<Nature['sealed']> {
  const entries = Object.entries(TEXTS).map(
    async ([name, text]) => [name, await sealComparable(keys, text)] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as Nature['sealed'];
}
