import { arrivedAtDoor } from './arriving.ts';
import { now } from './effect.ts';
import { hungUp } from './goodbye.ts';
import type { DoorSays, Key } from './input.ts';
import { counted, own } from './said.ts';
import type { After, Phase, PinPhase } from './state.ts';
import { after } from './state.ts';

/** How many digits a PIN has. It does not begin with 0, so that star zero can be help here too. */
const PIN_DIGITS = { least: 10, most: 14 } as const;
const TRIES = 3;
const SILENCES = 3;

export const askedPin = (wrong: number): PinPhase => ({
  name: 'pin',
  digits: '',
  tooMany: false,
  wrong,
  silences: 0,
});

export function keyInPin(phase: PinPhase, key: Key): After {
  const heard = { ...phase, silences: 0 };
  if (key === '*') return after(askedPin(phase.wrong), now(own('pinCleared')));
  if (key === '#') return finished(heard);
  // Thirty digits at once are no PIN, and none of them may become one.
  if (phase.tooMany) return after(heard);
  if (phase.digits.length === PIN_DIGITS.most)
    return after({ ...heard, digits: '', tooMany: true }, now(own('pressHash')));
  return after({ ...heard, digits: phase.digits + key });
}

function finished({ digits, tooMany, wrong }: PinPhase): After {
  if (tooMany) return after(askedPin(wrong), now(own('pinTooMany')));
  if (digits.length < PIN_DIGITS.least) return after(askedPin(wrong), now(own('pinTooFew')));
  return after({ name: 'asking', wrong }, { kind: 'tryPin', pin: digits }, now(own('oneMoment')));
}

export function silentInPin(phase: PinPhase): After {
  const silences = phase.silences + 1;
  if (silences >= SILENCES) return hungUp('silentGoodbye');
  if (phase.digits.length >= PIN_DIGITS.least)
    return after({ ...phase, silences }, now(own('pressHash')));
  const again = { ...askedPin(phase.wrong), silences };
  return after(again, now(own('askPin')));
}

export function doorAnswered({ wrong }: Phase & { name: 'asking' }, answer: DoorSays): After {
  switch (answer) {
    case 'wrong': {
      const left = TRIES - wrong - 1;
      return left === 0
        ? hungUp('pinGoodbye')
        : after(askedPin(wrong + 1), now(counted('pinWrong', left)));
    }
    case 'tooFast':
      return hungUp('tooManyCalls');
    case 'unavailable':
      return hungUp('unreachable');
    case 'notAdmitted':
      return hungUp('phonesNotAdmitted');
    default:
      return arrivedAtDoor(answer);
  }
}
