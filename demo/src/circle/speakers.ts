import type { Temperament } from '../character/temperament.ts';
import { createSynthesis } from '@ronda/member/sound/synthesis';

/** All that each of them may say, made beforehand: making it would hold up whoever is speaking. */
export interface Speakers {
  sentence(of: Temperament, line: string): Int16Array;
}

export async function createSpeakers(temperaments: readonly Temperament[]): Promise<Speakers> {
  const synthesis = await createSynthesis();
  const made = new Map(
    temperaments.map(({ name, story, voice }) => [
      name,
      new Map(
        Object.values(story)
          .flat()
          .map((line) => [line, synthesis.say(line, voice)]),
      ),
    ]),
  );
  return {
    sentence(of, line) {
      const sound = made.get(of.name)?.get(line);
      if (sound === undefined) throw new Error(`${of.name} has no such words.`);
      return sound;
    },
  };
}
