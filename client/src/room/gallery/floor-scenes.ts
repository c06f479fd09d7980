import type { Action } from '@ronda/shared/decisions/action';
import type { Staged } from './gathered.ts';
import { agree, gathered, NAMES_OF_ALL_KINDS, PEOPLE } from './gathered.ts';
import type { Play } from './play.ts';

/** All of these people agree to it. It is their first decision, unless its number is given. */
function decide(play: Play, people: number, action: Action, number = 1): void {
  play.does('s1', { type: 'propose', action });
  for (let seat = 0; seat < people; seat += 1) if (seat !== 1) agree(play, `s${seat}`, number);
}

function sharing(names: readonly string[]): Play {
  const play = gathered(names);
  play.ago(200);
  decide(play, names.length, { kind: 'beginSharing' });
  return play;
}

/** Sharing, in the middle of the second turn, with hands up. */
function inSharing(names: readonly string[]): Play {
  const play = sharing(names);
  for (const seat of ['s1', 's3', 's0', 's2']) play.does(seat, { type: 'raiseHand' });
  play.does('s1', { type: 'speak' });
  play.ago(100);
  play.does('s1', { type: 'finish' });
  play.does('s3', { type: 'speak' });
  return play;
}

function inRound(people: number): Play {
  const play = gathered(PEOPLE.slice(0, people));
  play.ago(120);
  const prompt = { kind: 'ready', choice: 'whatHelped' } as const;
  decide(play, people, { kind: 'beginRound', prompt });
  return play;
}

/** Eleven at two tables (D12): seats of an even number at one, the others at the other. */
function inTwo(): Play {
  const play = gathered(PEOPLE.slice(0, 11));
  play.ago(200);
  decide(play, 11, { kind: 'splitCircle', minutes: 30 });
  play.ago(90);
  return play;
}

/** The floors beside gathering and rounds, and what can happen to a turn. */
export const FLOORS: Readonly<Record<string, () => Staged>> = {
  'sharing-empty': () => ({ me: 's0', play: sharing(PEOPLE.slice(0, 5)) }),
  sharing: () => ({ me: 's0', play: inSharing(PEOPLE.slice(0, 6)), pictures: ['s3', 's4'] }),
  'sharing-twelve': () => {
    const play = inSharing(PEOPLE);
    for (const seat of ['s7', 's9', 's10']) play.does(seat, { type: 'raiseHand' });
    play.does('s8', { type: 'rest' });
    play.signals({ seat: 's5', signal: 'meToo' });
    return { me: 's11', play };
  },

  split: () => ({ me: 's0', play: inTwo() }),
  'split-asked': () => {
    const play = inTwo();
    play.does('s1', { type: 'propose', action: { kind: 'comeTogether' } });
    for (const seat of ['s3', 's5', 's7', 's9']) agree(play, seat, 2);
    const prompt = { kind: 'ready', choice: 'whatHelped' } as const;
    play.does('s2', { type: 'propose', action: { kind: 'beginRound', prompt } });
    for (const seat of ['s0', 's4', 's6', 's8', 's10']) agree(play, seat, 3);
    play.does('s0', { type: 'pass' });
    play.does('s2', { type: 'speak' });
    return { me: 's0', play };
  },

  open: () => {
    const play = gathered(PEOPLE.slice(0, 4));
    play.ago(60);
    decide(play, 4, { kind: 'openFloor' });
    return { me: 's0', play, media: { microphone: 'on', speaking: new Set(['s2']) } };
  },

  hold: () => {
    const play = inRound(6);
    play.does('s0', { type: 'pass' });
    play.does('s1', { type: 'speak' });
    play.ago(14);
    play.does('s4', { type: 'hold' });
    play.does('s5', { type: 'endQuiet' });
    return { me: 's0', play, pictures: ['s1', 's3'] };
  },

  'hold-in-my-turn': () => {
    const play = inRound(5);
    play.does('s0', { type: 'speak' });
    play.ago(14);
    play.does('s4', { type: 'hold' });
    return { me: 's0', play };
  },

  'hold-in-sharing': () => {
    const play = inSharing(PEOPLE.slice(0, 6));
    play.ago(6);
    play.does('s3', { type: 'moreTime' });
    play.ago(3);
    play.does('s4', { type: 'hold' });
    return { me: 's5', play };
  },

  quiet: () => {
    const play = gathered(PEOPLE.slice(0, 5));
    play.ago(95);
    decide(play, 5, { kind: 'quiet', minutes: 5 });
    return { me: 's0', play, pictures: ['s3'] };
  },

  writing: () => {
    const play = inRound(5);
    play.does('s0', { type: 'pass' });
    play.does('s1', { type: 'write' });
    play.writes(
      's1',
      'It has been a long week. What helped was the walk on Sunday, with nobody to look after. I cannot speak today, but I wanted to say that I am glad you are here.',
    );
    return { me: 's2', play };
  },

  'my-writing': () => {
    const play = inRound(5);
    play.does('s0', { type: 'write' });
    play.ago(50);
    return { me: 's0', play };
  },

  awaiting: () => {
    const play = inRound(5);
    play.does('s0', { type: 'pass' });
    play.does('s1', { type: 'speak' });
    decide(play, 5, { kind: 'openFloor' }, 2);
    return { me: 's3', play };
  },

  'talk-time': () => {
    const play = gathered([...NAMES_OF_ALL_KINDS, ...PEOPLE.slice(5, 8)], 120);
    play.ago(1400);
    decide(play, 8, { kind: 'beginRound', prompt: null });
    for (const [index, spoken] of [120, 60, 0, 110, 30, 90, 120, 45].entries()) {
      const seat = `s${index}`;
      if (spoken === 0) {
        play.does(seat, { type: 'pass' });
        continue;
      }
      play.does(seat, { type: 'speak' });
      play.later(spoken);
      play.does(seat, { type: 'finish' });
    }
    decide(play, 8, { kind: 'showTalkTime', shown: true }, 2);
    return { me: 's0', play };
  },

  'resting-in-quiet': () => {
    const play = gathered(PEOPLE.slice(0, 5));
    play.does('s0', { type: 'rest' });
    play.ago(10);
    play.does('s2', { type: 'hold' });
    return { me: 's0', play };
  },
};
