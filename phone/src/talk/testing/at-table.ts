import type { SeatId } from '@ronda/shared/ids';
import type { Meeting } from '@ronda/shared/testing/meeting';
import type { Effect } from '../effect.ts';
import type { Input, Key } from '../input.ts';
import type { Talk } from '../state.ts';
import { newTalk, step } from '../talk.ts';

/** Plays what happens, one after the other. */
export function played(talk: Talk, inputs: readonly Input[]): { talk: Talk; effects: Effect[] } {
  let at = talk;
  const effects: Effect[] = [];
  for (const input of inputs) {
    const next = step(at, input);
    at = next.talk;
    effects.push(...next.effects);
  }
  return { talk: at, effects };
}

export const keysAt = (keys: string, at: number): readonly Input[] =>
  Array.from(keys, (key) => ({ kind: 'key', key: key as Key, at }));

/** A caller who has come all the way to a seat in this meeting. */
export function atTable(meeting: Meeting, me: SeatId = 'ana'): Talk {
  const { now: at } = meeting;
  return played(newTalk(), [
    { kind: 'answered', at },
    ...keysAt('1', at),
    ...keysAt('7777777777#', at),
    { kind: 'door', answer: { agreements: 0, returning: false } },
    ...keysAt('0', at),
    { kind: 'entered', as: 'seated', room: meeting.seenFrom(me), me, at },
  ]).talk;
}

export function effectsOf(
  talk: Talk,
  keys: string,
  at: number,
  ...before: readonly Input[]
): readonly Effect[] {
  return played(played(talk, before).talk, keysAt(keys, at)).effects;
}

/** The keys of the sentences, in order. */
export const saidIn = (effects: readonly Effect[]): readonly string[] =>
  effects.flatMap((effect) =>
    effect.kind === 'say' ? effect.said.map((said) => ('own' in said ? said.own : said.key)) : [],
  );
