import { turnOf } from '@ronda/shared/floor/moving';
import { voiceOf } from '@ronda/shared/floor/speech';
import { somebodySince } from './initiative.ts';
import type { Moment } from './moment.ts';

/** What is to be heard of somebody. Another `occasion` is another speech. */
export interface Speech {
  readonly occasion: string;
  /** When it begins. */
  readonly at: number;
  readonly lines: readonly string[];
}

/** As long as a turn should be, whatever the group allows, in ms. */
const TURN_MS = 30_000;
/** Of the time there is: whoever plans for all of it is cut off. */
const PART = 0.8;

/** What they say now, or are about to; nothing where the floor is not theirs (F1). */
export function speech(moment: Moment): Speech | null {
  const { room, me, memory } = moment;
  if (memory.offlineSince !== null || voiceOf(room, me) !== 'open') return null;
  switch (room.floor.kind) {
    case 'round':
    case 'sharing':
      return {
        occasion: `turn ${memory.stageSince}`,
        at: memory.stageSince,
        lines: turnWords(moment),
      };
    case 'gathering':
      return room.roundsBegun === 0 ? greeting(moment) : null;
    case 'open':
    case 'quiet':
    case 'ended':
      return null;
  }
}

/** One after the other, as people do. */
function greeting(moment: Moment): Speech | null {
  const { me, nature } = moment;
  const since = somebodySince(moment);
  if (since === null) return null;
  const place = nature.company.indexOf(me);
  const at = since + (1500 + place * 4000) * nature.pace;
  return { occasion: 'greeting', at, lines: nature.temperament.story.hello };
}

/** As many sentences of their story as fit into the turn, and one in any case. */
function turnWords(moment: Moment): readonly string[] {
  const { nature } = moment;
  const story = storyFor(moment);
  let count = 1;
  while (count < story.length && nature.sayingMs(story.slice(0, count + 1)) <= turnLimitMs(moment))
    count += 1;
  return story.slice(0, count);
}

/** How long they speak, in ms. Where even one sentence is too long, it is not finished. */
export function turnWordsMs(moment: Moment): number {
  return Math.min(moment.nature.sayingMs(turnWords(moment)), turnLimitMs(moment));
}

function turnLimitMs({ room, nature }: Moment): number {
  return Math.min((turnOf(room)?.lengthMs ?? TURN_MS) * PART, TURN_MS * nature.pace);
}

function storyFor({ room, nature }: Moment): readonly string[] {
  const { story } = nature.temperament;
  if (room.floor.kind !== 'round') return story.sharing;
  const { part, prompt } = room.floor.round;
  if (part === 'closing') return story.closing;
  if (prompt?.kind !== 'ready') return story.opening;
  switch (prompt.choice) {
    case 'howDoYouComeIn':
    case 'howWasYourWeek':
      return story.opening;
    case 'whatHelped':
    case 'whatIsHard':
      return story.sharing;
    case 'whatDoYouTakeWithYou':
      return story.closing;
  }
}
