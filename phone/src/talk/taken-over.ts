import { now } from './effect.ts';
import type { Reached } from './input.ts';
import { languagesOffered } from './language.ts';
import { askedPin } from './pin.ts';
import { own } from './said.ts';
import type { After, Phase, Table } from './state.ts';
import { after } from './state.ts';

/** Somebody else speaks to them from now on, and asks nothing again that they have answered. */
export function takenOver(reached: Reached): After {
  switch (reached) {
    case 'language':
      return after(
        { name: 'language', silences: 0 },
        now({ ...own('oneMoment'), in: 'en' }, ...languagesOffered),
      );
    case 'pin':
      return after(askedPin(0), now(own('oneMoment'), own('askPin')));
    case 'door':
      return after({ name: 'asking', wrong: 0 }, now(own('oneMoment')));
    case 'table':
      return after({ name: 'entering', came: 'again' }, now(own('oneMoment')));
  }
}

/** The line to Ronda is gone, and the call is not. F2: nobody hears them, so the microphone is off. */
export function interrupted(phase: Phase): After {
  if (phase.name === 'knocking') return after(phase, now(own('interrupted')));
  if (phase.name !== 'table') return after(phase);
  const table: Table = { ...phase, microphone: false };
  return after(table, { kind: 'microphone', on: false }, now(own('interrupted')));
}
