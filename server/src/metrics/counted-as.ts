import type { Step } from '@ronda/shared/room/command';

type Type = Step['command']['type'];

/**
 * As what each command is counted. What one does with one's turn is one kind, as passing is counted nowhere (H5):
 * beside a figure for *Speak*, or for *Finish*, what is missing would be who passed.
 */
export const COUNTED_AS = {
  speak: 'turn',
  write: 'turn',
  pass: 'turn',
  later: 'turn',
  finish: 'turn',
  moreTime: 'moreTime',
  objectToMoreTime: 'objectToMoreTime',
  raiseHand: 'raiseHand',
  lowerHand: 'lowerHand',
  hold: 'hold',
  endQuiet: 'endQuiet',
  rest: 'rest',
  return: 'return',
  leave: 'leave',
  propose: 'propose',
  answer: 'answer',
  enter: 'enter',
  lose: 'lose',
  tick: 'tick',
  group: 'group',
} as const satisfies Record<Type, Type | 'turn'>;
