import type { Staged } from './gathered.ts';
import { agree, CALLERS, gathered, PEOPLE } from './gathered.ts';
import type { Play } from './play.ts';

const [, OLIVE, SECOND, LONG] = CALLERS;
/** Olive is s1, and Phone 2 is s3. */
const FIVE = ['Ana', OLIVE, 'Carme', SECOND, 'Ewa'];
const TWELVE = ['Ana', OLIVE, ...PEOPLE.slice(2, 6), LONG, SECOND, ...PEOPLE.slice(8, 12)];

function inRound(names: readonly string[], secondsAgo: number): Play {
  const play = gathered(names);
  play.ago(secondsAgo);
  const prompt = { kind: 'ready', choice: 'whatHelped' } as const;
  play.does('s0', { type: 'propose', action: { kind: 'beginRound', prompt } });
  for (let seat = 1; seat < names.length; seat += 1) agree(play, `s${seat}`, 1);
  return play;
}

/** Two who are here by phone, on every floor. */
export const PHONES: Readonly<Record<string, () => Staged>> = {
  'phones-gathering': () => ({
    me: 's0',
    play: gathered(FIVE),
    media: { speaking: new Set(['s1']) },
    pictures: ['s2'],
  }),

  'phones-offered': () => {
    const play = inRound(FIVE, 8);
    play.does('s0', { type: 'pass' });
    return { me: 's0', play };
  },

  'phones-turn': () => {
    const play = inRound(FIVE, 60);
    play.does('s0', { type: 'pass' });
    play.does('s1', { type: 'speak' });
    return { me: 's0', play, pictures: ['s2'] };
  },

  'phones-quiet': () => {
    const play = inRound(FIVE, 14);
    play.does('s0', { type: 'pass' });
    play.does('s2', { type: 'hold' });
    return { me: 's0', play };
  },

  'phones-twelve': () => {
    const play = inRound(TWELVE, 10);
    for (let seat = 0; seat < 6; seat += 1) play.does(`s${seat}`, { type: 'pass' });
    play.does('s1', { type: 'rest' });
    return { me: 's0', play, pictures: ['s4'] };
  },

  'phones-sharing': () => {
    const play = gathered(TWELVE);
    play.ago(200);
    play.does('s0', { type: 'propose', action: { kind: 'beginSharing' } });
    for (let seat = 1; seat < TWELVE.length; seat += 1) agree(play, `s${seat}`, 1);
    for (const seat of ['s2', 's1', 's7', 's6']) play.does(seat, { type: 'raiseHand' });
    play.does('s2', { type: 'speak' });
    return { me: 's7', play };
  },
};
