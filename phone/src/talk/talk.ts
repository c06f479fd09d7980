import type { Dismissed } from '@ronda/shared/wire/protocol';
import { refusedEntry, silentInAgreements, silentInNaming, silentInReturning } from './arriving.ts';
import { now } from './effect.ts';
import { hungUp } from './goodbye.ts';
import { happened } from './happened.ts';
import type { Input } from './input.ts';
import { pressed, starExpired } from './keys.ts';
import { greeting, silentInLanguage } from './language.ts';
import { nameOffered, renamed } from './name-question.ts';
import { doorAnswered, silentInPin } from './pin.ts';
import { own } from './said.ts';
import { moveMade, moveOffered, stayed } from './move-menu.ts';
import { done, refused } from './send.ts';
import { withSignal } from './signal-menu.ts';
import type { After, Phase, Step, Talk } from './state.ts';
import { after } from './state.ts';
import { nextTime } from './next-time.ts';
import { interrupted, takenOver } from './taken-over.ts';
import { seated, silentAtTable, tickAtTable } from './table.ts';
import { written } from './writing.ts';

/** A call that has just been taken. */
export function newTalk(): Talk {
  return { phase: { name: 'language', silences: 0 }, star: null };
}

/** The conversation with one caller, one thing after the other. No clock, no chance, nothing done here. */
export function step(talk: Talk, input: Input): Step {
  if (talk.phase.name === 'over') return { talk, effects: [] };
  if (input.kind === 'key') return pressed(talk, input.key, input.at);
  if (input.kind === 'tick') return ticked(talk, input);
  const { phase, effects } = moved(talk.phase, input);
  return { talk: { ...talk, phase }, effects };
}

function ticked(talk: Talk, { at, silent }: Extract<Input, { kind: 'tick' }>): Step {
  const star = starExpired(talk, at);
  const { phase } = star.talk;
  if (phase.name !== 'table') return star;
  const ticking = tickAtTable(phase, at, silent && star.effects.length === 0);
  return {
    talk: { ...star.talk, phase: ticking.phase },
    effects: [...star.effects, ...ticking.effects],
  };
}

/** What comes late, to a phase that has gone by, changes nothing. */
function moved(phase: Phase, input: Exclude<Input, { kind: 'key' | 'tick' }>): After {
  switch (input.kind) {
    case 'answered':
      return after(phase, ...(phase.name === 'language' ? [greeting()] : []));
    case 'takenOver':
      return takenOver(input.reached);
    case 'lineLost':
      return interrupted(phase);
    case 'unreachable':
      return hungUp('unreachable');
    case 'door':
      return phase.name === 'asking' ? doorAnswered(phase, input.answer) : after(phase);
    case 'entered':
      return entered(phase, input);
    case 'refused':
      if (phase.name === 'entering') return refusedEntry(input.code);
      return phase.name === 'table' ? refused(phase, input.code) : after(phase);
    case 'done':
      return phase.name === 'table' ? done(phase) : after(phase);
    case 'happened':
      return phase.name === 'table' ? happened(phase, input) : after(phase);
    case 'signalled':
      return after(phase.name === 'table' ? withSignal(phase, input) : phase);
    case 'written':
      return phase.name === 'table' ? written(phase, input) : after(phase);
    case 'nameOffered':
      return after(phase.name === 'table' ? nameOffered(phase, input) : phase);
    case 'renamed':
      return after(phase.name === 'table' ? renamed(phase, input) : phase);
    case 'moveOffered':
      return phase.name === 'table' ? moveOffered(phase, input) : after(phase);
    case 'moveMade':
      return phase.name === 'table' ? moveMade(phase, input.refused) : after(phase);
    case 'stayed':
      return phase.name === 'table' ? stayed(phase, input.why) : after(phase);
    case 'silence':
      return silence(phase);
    case 'dismissed':
      return hungUp(GOODBYES[input.because], phase.name === 'table' ? nextTime(phase.room) : []);
  }
}

const GOODBYES = {
  newerTab: 'refusedOlderTab',
  askedToLeave: 'askedToLeave',
  left: 'goodbye',
  ended: 'meetingEnded',
} as const satisfies Record<Dismissed['because'], string>;

function entered(phase: Phase, input: Extract<Input, { kind: 'entered' }>): After {
  if (input.as === 'knocking') return after({ name: 'knocking' }, now(own('knocking')));
  const { room, me, at } = input;
  switch (phase.name) {
    case 'entering':
      return seated(room, me, phase.came, at);
    case 'knocking':
      return seated(room, me, 'letIn', at);
    case 'table':
      return room.meeting === phase.room.meeting
        ? seated(room, me, 'again', at, phase)
        : seated(room, me, 'moved', at);
    case 'language':
    case 'pin':
    case 'asking':
    case 'returning':
    case 'agreements':
    case 'naming':
    case 'over':
      return after(phase);
  }
}

/** A long silence has an answer in each phase. */
function silence(phase: Phase): After {
  switch (phase.name) {
    case 'language':
      return silentInLanguage(phase);
    case 'pin':
      return silentInPin(phase);
    case 'returning':
      return silentInReturning(phase);
    case 'agreements':
      return silentInAgreements(phase);
    case 'naming':
      return silentInNaming(phase);
    case 'asking':
    case 'entering':
      return after(phase, now(own('oneMoment')));
    case 'knocking':
      return after(phase, now(own('stillKnocking')));
    case 'table':
      return silentAtTable(phase);
    case 'over':
      return after(phase);
  }
}
