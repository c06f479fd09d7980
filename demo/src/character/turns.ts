import { stageOf } from '@ronda/shared/floor/moving';
import type { Offer, Turn } from '@ronda/shared/room/state';
import { TEXTS } from '../words/texts.ts';
import { chance } from './chance.ts';
import { timesOf } from './memory.ts';
import type { Intention } from './deed.ts';
import { command, has, type Moment, soon } from './moment.ts';
import { turnWordsMs } from './speech.ts';

/** What they do with an offer or a turn, their own or somebody else's. */
export function inTurns(moment: Moment): readonly Intention[] {
  const stage = stageOf(moment.room);
  if (stage === null) return [];
  if (stage.seat !== moment.me) return stage.kind === 'turn' ? whileListening(moment) : [];
  return stage.kind === 'offer' ? offered(moment, stage) : [...speaking(moment, stage)];
}

function offered(moment: Moment, offer: Offer): readonly Intention[] {
  const at = moment.memory.stageSince + soon(moment, [1.5, 4], 'offer', moment.room.roundsBegun);
  return [command(at, { type: answerTo(moment, offer) })];
}

function answerTo(moment: Moment, { laterLeft }: Offer): 'speak' | 'write' | 'pass' | 'later' {
  const { room, me, nature } = moment;
  // Who raised a hand wants to speak.
  if (room.floor.kind !== 'round') return 'speak';
  const { round } = room.floor;
  if (round.part === 'reading') return 'speak';
  if (room.roundsBegun === 1) {
    switch (nature.temperament.firstTurn) {
      case 'passes':
        return 'pass';
      case 'later':
        return laterLeft ? 'later' : 'speak';
      case 'writes':
        return 'write';
      case 'speaks':
      case 'losesTheLine':
        return 'speak';
    }
  }
  return chance(nature.seed, me, 'passes', round.number) < 0.15 ? 'pass' : 'speak';
}

function speaking(moment: Moment, turn: Turn): readonly Intention[] {
  if (turn.taken === 'inWriting') return writing(moment);
  const { room, memory, nature } = moment;
  const begun = memory.stageSince;
  const saying = turnWordsMs(moment);
  const intentions = [
    command(begun + saying + soon(moment, [0.8, 1.6], 'finish', room.roundsBegun), {
      type: 'finish',
    }),
  ];
  if (has(moment, 'asksForMoreTime') && timesOf(memory, 'moreTimeAsked') === 0) {
    intentions.push(command(begun + saying / 2, { type: 'moreTime' }));
  }
  if (nature.temperament.firstTurn === 'losesTheLine' && timesOf(memory, 'drop') === 0) {
    intentions.push({ at: begun + saying * 0.4, deed: { kind: 'drop' } });
  }
  return intentions;
}

/** In ms, for a character. */
const TYPING_MS = 110;
/** Characters between two messages. */
const TYPED_AT_ONCE = 18;

function writing({ memory, nature }: Moment): readonly Intention[] {
  const length = TEXTS.note.length;
  const characters = Math.min(length, memory.typed + TYPED_AT_ONCE);
  const at = (typed: number) => memory.stageSince + typed * TYPING_MS * nature.pace;
  return memory.typed < length
    ? [{ at: at(characters), deed: { kind: 'type', characters } }]
    : [command(at(length) + 2500 * nature.pace, { type: 'finish' })];
}

/** F11: a sign that interrupts nobody, every now and then. */
function whileListening(moment: Moment): readonly Intention[] {
  const { room, memory } = moment;
  const turns = timesOf(memory, 'turnStarted');
  if (!has(moment, 'signals') || timesOf(memory, 'signal') * 2 >= turns) return [];
  const signal = room.floor.kind === 'sharing' ? 'meToo' : 'iHearYou';
  return [
    {
      at: memory.stageSince + soon(moment, [3, 6], 'signal', turns),
      deed: { kind: 'signal', signal },
    },
  ];
}
