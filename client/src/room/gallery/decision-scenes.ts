import type { Action, Stage } from '@ronda/shared/decisions/action';
import type { Staged } from './gathered.ts';
import { agree, gathered, PEOPLE } from './gathered.ts';
import { sealHere } from './legible.ts';
import type { Play } from './play.ts';

const AGREED = [
  'What is said here stays here.',
  'We speak of our own experience, and give advice only when asked.',
  'We let each other finish, silences included. Whoever needs a moment takes it, and nobody fills it for them.',
  'Whoever comes late is welcome.',
] as const;

const SCRIPT: readonly Stage[] = [
  { kind: 'reading' },
  { kind: 'openingRound', prompt: { kind: 'ready', choice: 'howDoYouComeIn' } },
  { kind: 'quiet', minutes: 2 },
  {
    kind: 'round',
    prompt: { kind: 'own', text: sealHere('What did you do last week that was only for you?') },
  },
  { kind: 'sharing' },
  { kind: 'closingRound', prompt: { kind: 'ready', choice: 'whatDoYouTakeWithYou' } },
];

/** Who proposes takes turns, so that nobody has two open; the next proposal has the next number. */
function decided(play: Play, people: number, actions: readonly Action[]): number {
  let number = 0;
  for (const action of actions) {
    number += 1;
    play.does('s1', { type: 'propose', action });
    for (let seat = 0; seat < people; seat += 1) if (seat !== 1) agree(play, `s${seat}`, number);
  }
  return number;
}

/** Five people with agreements that they have adopted before. */
function agreed(texts: readonly string[] = AGREED): { play: Play; next: number } {
  const play = gathered(PEOPLE.slice(0, 5));
  play.ago(600);
  const adopt = (text: string): Action => ({
    kind: 'adoptAgreement',
    text: sealHere(text),
    instead: null,
  });
  const made = decided(play, 5, texts.map(adopt));
  return { play, next: made + 1 };
}

export const DECISIONS: Readonly<Record<string, () => Staged>> = {
  'decisions-open': () => {
    const { play } = agreed();
    play.ago(40);
    play.does('s1', {
      type: 'propose',
      action: {
        kind: 'adoptAgreement',
        text: sealHere('We speak of our own experience, and give no advice, also when asked.'),
        instead: 2,
      },
    });
    play.ago(22);
    play.does('s2', { type: 'propose', action: { kind: 'followScript', stages: [...SCRIPT] } });
    play.does('s3', { type: 'propose', action: { kind: 'temperatureCheck', question: null } });
    play.does('s4', { type: 'propose', action: { kind: 'mute', subjects: ['s2'] } });
    return { me: 's0', play };
  },

  objected: () => {
    const { play, next } = agreed(AGREED.slice(0, 2));
    play.ago(200);
    const text = sealHere('Is it good to meet every week?');
    play.does('s3', { type: 'propose', action: { kind: 'temperatureCheck', question: text } });
    for (const [seat, mood] of [
      ['s0', 'well'],
      ['s1', 'soSo'],
      ['s2', 'well'],
      ['s3', 'well'],
      ['s4', 'hard'],
    ] as const) {
      play.does(seat, { type: 'answer', proposal: next, ballot: { position: 'mood', mood } });
    }
    play.ago(100);
    play.does('s2', {
      type: 'propose',
      action: {
        kind: 'adoptAgreement',
        text: sealHere('We keep our cameras on, so that we see whom we speak to.'),
        instead: null,
      },
    });
    agree(play, 's1', next + 1);
    const why = sealHere('On some days I can only come when nobody sees me.');
    play.does('s4', {
      type: 'answer',
      proposal: next + 1,
      ballot: { position: 'object', reason: { kind: 'own', text: why } },
    });
    return { me: 's0', play };
  },

  agreements: () => ({ me: 's0', play: agreed().play }),

  reading: () => {
    const { play, next } = agreed();
    play.ago(30);
    play.does('s1', { type: 'propose', action: { kind: 'beginReading' } });
    for (const seat of ['s0', 's2', 's3', 's4']) agree(play, seat, next);
    play.does('s0', { type: 'pass' });
    play.does('s1', { type: 'speak' });
    return { me: 's0', play };
  },

  script: () => {
    const { play, next } = agreed();
    play.ago(30);
    const stages: readonly Stage[] = SCRIPT.filter(({ kind }) => kind !== 'reading');
    play.does('s1', { type: 'propose', action: { kind: 'followScript', stages: [...stages] } });
    for (const seat of ['s0', 's2', 's3', 's4']) agree(play, seat, next);
    return { me: 's2', play };
  },
};
