import type { Meeting } from '../../connection/meeting.ts';
import type { Media } from '../../media/media.ts';
import { DECISIONS } from './decision-scenes.ts';
import { FLOORS } from './floor-scenes.ts';
import type { Staged } from './gathered.ts';
import { agree, gathered, NAMES_OF_ALL_KINDS, PEOPLE } from './gathered.ts';
import { PASSING } from './passing-scenes.ts';
import { PHONES } from './phone-scenes.ts';
import type { Play } from './play.ts';
import { createQuietMedia } from './quiet-media.ts';

export interface Scene {
  readonly meeting: Meeting;
  readonly media: Media;
}

function begin(play: Play, people: number, secondsAgo: number): void {
  play.ago(secondsAgo);
  const prompt = { kind: 'ready', choice: 'howDoYouComeIn' } as const;
  play.does('s1', { type: 'propose', action: { kind: 'beginRound', prompt } });
  for (let seat = 0; seat < people; seat += 1) {
    if (seat !== 1) agree(play, `s${seat}`, 1);
  }
}

/** Everybody before this seat passes. */
function passUntil(play: Play, seat: number): void {
  for (let before = 0; before < seat; before += 1) play.does(`s${before}`, { type: 'pass' });
}

const STAGED: Readonly<Record<string, () => Staged>> = {
  ...DECISIONS,
  ...PASSING,
  ...FLOORS,
  ...PHONES,

  alone: () => ({ me: 's0', play: gathered(['Ana']) }),

  two: () => ({
    me: 's0',
    play: gathered(['Ana', 'Ben']),
    media: { microphone: 'on', speaking: new Set(['s1']) },
  }),

  gathering: () => ({
    me: 's0',
    play: gathered(PEOPLE.slice(0, 5)),
    media: { speaking: new Set(['s2']) },
    pictures: ['s2', 's4'],
  }),

  offered: () => {
    const play = gathered(PEOPLE.slice(0, 5));
    begin(play, 5, 6);
    return { me: 's0', play };
  },

  'my-turn': () => {
    const play = gathered(PEOPLE.slice(0, 5));
    begin(play, 5, 172);
    play.does('s0', { type: 'speak' });
    return { me: 's0', play, media: { microphone: 'on' } };
  },

  turn: () => {
    const play = gathered(PEOPLE.slice(0, 5));
    begin(play, 5, 70);
    passUntil(play, 3);
    play.does('s3', { type: 'speak' });
    return { me: 's4', play };
  },

  four: () => {
    const play = gathered(NAMES_OF_ALL_KINDS.slice(0, 4));
    begin(play, 4, 188);
    passUntil(play, 1);
    play.does('s1', { type: 'speak' });
    return { me: 's0', play };
  },

  'turn-with-video': () => {
    const play = gathered(PEOPLE.slice(0, 7));
    begin(play, 7, 120);
    passUntil(play, 3);
    play.does('s3', { type: 'speak' });
    play.ago(3);
    play.does('s3', { type: 'moreTime' });
    return { me: 's5', play, pictures: ['s3', 's1', 's5'] };
  },

  twelve: () => {
    const play = gathered(PEOPLE);
    begin(play, 12, 158);
    passUntil(play, 2);
    play.does('s2', { type: 'speak' });
    play.does('s6', { type: 'rest' });
    play.ago(60);
    play.does('s8', { type: 'lose' });
    play.ago(4);
    play.does('s9', { type: 'lose' });
    return { me: 's0', play, pictures: ['s5'] };
  },

  vote: () => {
    const play = gathered(PEOPLE.slice(0, 5));
    play.ago(300);
    play.does('s1', { type: 'propose', action: { kind: 'lock' } });
    for (const seat of ['s0', 's2', 's3']) agree(play, seat, 1);
    play.calls('s9', 'Jon');
    play.ago(200);
    play.does('s9', { type: 'enter', by: 'browser' });
    play.ago(140);
    play.does('s2', { type: 'propose', action: { kind: 'endMeeting' } });
    play.does('s3', {
      type: 'answer',
      proposal: 2,
      ballot: { position: 'object', reason: { kind: 'ready', choice: 'notNow' } },
    });
    play.ago(18);
    play.does('s1', {
      type: 'propose',
      action: { kind: 'beginRound', prompt: { kind: 'ready', choice: 'whatHelped' } },
    });
    agree(play, 's2', 3);
    play.ago(9);
    play.does('s3', { type: 'propose', action: { kind: 'mute', subjects: ['s4'] } });
    play.does('s0', { type: 'answer', proposal: 4, ballot: { position: 'disagree' } });
    return { me: 's0', play };
  },

  muted: () => {
    const play = gathered(PEOPLE.slice(0, 5));
    play.ago(60);
    play.does('s1', { type: 'propose', action: { kind: 'mute', subjects: ['s0'] } });
    for (const seat of ['s2', 's3']) agree(play, seat, 1);
    return { me: 's0', play };
  },

  removed: () => {
    const play = gathered(PEOPLE.slice(0, 6));
    play.ago(60);
    play.does('s1', { type: 'propose', action: { kind: 'askToLeave', subjects: ['s5'] } });
    for (const seat of ['s2', 's3', 's4']) agree(play, seat, 1);
    play.does('s0', { type: 'rest' });
    return {
      me: 's0',
      play,
      media: { blocked: true, microphone: 'refused' },
    };
  },

  names: () => {
    const play = gathered(NAMES_OF_ALL_KINDS);
    begin(play, 5, 100);
    passUntil(play, 1);
    play.does('s1', { type: 'speak' });
    return { me: 's4', play };
  },

  lost: () => {
    const play = gathered(PEOPLE.slice(0, 5));
    begin(play, 5, 70);
    passUntil(play, 3);
    play.does('s3', { type: 'speak' });
    return { me: 's0', play, line: 'lost', media: { line: 'lost' } };
  },

  unserved: () => {
    const play = gathered(PEOPLE.slice(0, 5));
    begin(play, 5, 70);
    passUntil(play, 3);
    play.does('s3', { type: 'speak' });
    return { me: 's3', play, line: 'unserved' };
  },

  ended: () => {
    const play = gathered(PEOPLE.slice(0, 3));
    play.ago(60);
    play.does('s1', { type: 'propose', action: { kind: 'endMeeting' } });
    for (const seat of ['s0', 's2']) agree(play, seat, 1);
    return { me: 's0', play };
  },
};

export const SCENES: Readonly<Record<string, () => Scene>> = Object.fromEntries(
  Object.entries(STAGED).map(([name, stage]) => [name, () => sceneOf(stage())]),
);

function sceneOf({ me, play, line, media, pictures }: Staged): Scene {
  return {
    meeting: play.asSeat(me, line),
    media: createQuietMedia({ me, state: media ?? {}, pictures: pictures ?? [] }),
  };
}
