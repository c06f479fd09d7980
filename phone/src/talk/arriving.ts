import type { RefusalCode } from '@ronda/shared/room/refusal';
import type { Effect } from './effect.ts';
import { now } from './effect.ts';
import { hungUp } from './goodbye.ts';
import type { DoorSays, Key } from './input.ts';
import { refusalSaid } from './refused.ts';
import type { Own } from './said.ts';
import type { OwnKey } from '../words/words.ts';
import { counted, own } from './said.ts';
import type { After, Phase } from './state.ts';
import { after } from './state.ts';

type In<Name extends Phase['name']> = Phase & { name: Name };

/** The neutral names, by their number on the keys. */
const NAMES: readonly OwnKey[] = [
  'nameOlive',
  'nameRiver',
  'nameCloud',
  'nameForest',
  'nameStone',
  'nameSea',
  'nameMoon',
  'nameWind',
];

export function arrivedAtDoor({ agreements, returning, old }: Exclude<DoorSays, string>): After {
  if (old === true && !returning) return askName(own('oldPin'), own('agreementsAlways'));
  return returning
    ? after({ name: 'returning', silences: 0, agreements }, now(own('isReturning')))
    : askAgreements(agreements);
}

export function keyInReturning(phase: In<'returning'>, key: Key): After {
  if (key === '1') return enter(null, true);
  if (key === '2') return askAgreements(phase.agreements);
  return after(phase, now(own('isReturning')));
}

/** Nobody is taken for somebody else: who says nothing is new. */
export function silentInReturning(phase: In<'returning'>): After {
  return phase.silences === 0
    ? after({ ...phase, silences: 1 }, now(own('isReturning')))
    : askAgreements(phase.agreements);
}

function askAgreements(agreements: number): After {
  if (agreements === 0) return askName(own('agreementsNone'), own('agreementsAlways'));
  const phase = { name: 'agreements', silences: 0, agreements } as const;
  return after(phase, now(counted('agreementsBegin', agreements), own('askAgreements')));
}

export function keyInAgreements(phase: In<'agreements'>, key: Key): After {
  if (key === '1') return after({ ...phase, silences: 0 }, { kind: 'readAgreements' });
  return key === '2' || key === '#'
    ? askName(own('agreementsAlways'))
    : after(phase, now(own('askAgreements')));
}

export function silentInAgreements(phase: In<'agreements'>): After {
  return phase.silences === 0
    ? after({ ...phase, silences: 1 }, now(own('askAgreements')))
    : askName(own('agreementsAlways'));
}

function askName(...before: readonly Own[]): After {
  return after({ name: 'naming', silences: 0 }, now(...before, ...nameQuestion()));
}

export function nameQuestion(): readonly Own[] {
  const names = NAMES.map((name, index) => own('choice', { number: index + 1, what: own(name) }));
  return [own('askName'), ...names, own('nameNone')];
}

export function keyInNaming(phase: In<'naming'>, key: Key): After {
  if (key === '#' || key === '0') return enter(null, false);
  const name = NAMES[Number(key) - 1];
  return name === undefined ? after(phase, now(...nameQuestion())) : enter(name, false);
}

export function silentInNaming(phase: In<'naming'>): After {
  return phase.silences === 0
    ? after({ ...phase, silences: 1 }, now(...nameQuestion()))
    : enter(null, false);
}

function enter(name: OwnKey | null, returning: boolean): After {
  const effects: Effect[] = [{ kind: 'enter', name, returning }];
  const kept = name === null ? [] : [own('nameKept', { name: own(name) })];
  const came = returning ? 'back' : 'new';
  return after({ name: 'entering', came }, ...effects, now(...kept, own('entering')));
}

/** D9, F12: why there is no seat. */
export function refusedEntry(code: RefusalCode): After {
  if (code === 'full') return hungUp('full');
  if (code === 'ended') return hungUp('meetingEnded');
  if (code === 'askedToLeave') return hungUp('askedToLeave');
  const goodbye = hungUp('goodbye');
  return after(goodbye.phase, now(refusalSaid(code), own('goodbye')), { kind: 'hangUp' });
}
