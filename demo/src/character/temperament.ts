import type { VoiceKind } from '@ronda/member/sound/synthesis';
import type { Story } from '../words/stories.ts';
import { MORE_STORIES, STORIES } from '../words/stories.ts';

/** How somebody takes their turn in the first round. */
export type FirstTurn = 'speaks' | 'passes' | 'later' | 'writes' | 'losesTheLine';

/** What is theirs: their story, their voice, and what they are bound to do at some time in a meeting. */
export interface Temperament {
  readonly name: string;
  readonly story: Story;
  readonly voice: VoiceKind;
  readonly firstTurn: FirstTurn;
  /** How often they ask for a turn in sharing. */
  readonly hands: number;
  readonly habits: readonly Habit[];
}

export type Habit =
  /** Brings in an agreement, and mends it when somebody objects. */
  | 'proposesAgreement'
  | 'objectsOnce'
  | 'asksForMoreTime'
  /** Thinks better of a raised hand. */
  | 'lowersHand'
  | 'rests'
  | 'holds'
  | 'signals';

const FIVE: readonly Temperament[] = [
  {
    name: 'Rosa',
    story: STORIES.mother,
    voice: { voice: 'en+f3', rate: 148, pitch: 46 },
    firstTurn: 'speaks',
    hands: 1,
    habits: ['proposesAgreement', 'asksForMoreTime'],
  },
  {
    name: 'Tom',
    story: STORIES.father,
    voice: { voice: 'en+m3', rate: 140, pitch: 34 },
    firstTurn: 'passes',
    hands: 1,
    habits: ['objectsOnce'],
  },
  {
    name: 'Meera',
    story: STORIES.sister,
    voice: { voice: 'en-us+f2', rate: 155, pitch: 62 },
    firstTurn: 'writes',
    hands: 1,
    habits: ['signals', 'lowersHand'],
  },
  {
    name: 'Jonas',
    story: STORIES.husband,
    voice: { voice: 'en-us+m7', rate: 138, pitch: 44 },
    firstTurn: 'later',
    hands: 0,
    habits: ['rests'],
  },
  {
    name: 'Ida',
    story: STORIES.son,
    voice: { voice: 'en-gb-scotland+f4', rate: 145, pitch: 54 },
    firstTurn: 'losesTheLine',
    hands: 1,
    habits: ['holds'],
  },
];

const FURTHER = ['Amira', 'Paul', 'Nadia', 'Leo', 'Sara', 'Lena'];

/** The first so many: at a table of twelve one seat is kept for whoever opens the link. */
export function company(members: number): readonly Temperament[] {
  const further = FURTHER.map((name, place): Temperament => {
    const like = FIVE[place % FIVE.length]!;
    const { pitch, ...voice } = like.voice;
    return {
      name,
      story: MORE_STORIES[place % MORE_STORIES.length]!,
      voice: { ...voice, pitch: pitch + 14 },
      firstTurn: 'speaks',
      hands: place % 2,
      habits: [],
    };
  });
  return [...FIVE, ...further].slice(0, members);
}

/** How many there can be. */
export const MOST_MEMBERS = FIVE.length + FURTHER.length;
