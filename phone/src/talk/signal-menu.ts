import { person } from '../../../client/src/telling/sentence.ts';
import type { Signal } from '@ronda/shared/wire/protocol';
import { SIGNALS } from '@ronda/shared/wire/protocol';
import type { Key } from './input.ts';
import type { Menu } from './choice.ts';
import { asked } from './menu.ts';
import type { Own } from './said.ts';
import type { OwnKey } from '../words/words.ts';
import { own } from './said.ts';
import type { Heard, Table } from './state.ts';

const LASTS_MS = 60_000;
const MOST = 6;

const NAMES: Readonly<Record<Signal, OwnKey>> = {
  iHearYou: 'signalIHearYou',
  meToo: 'signalMeToo',
  slowerPlease: 'signalSlowerPlease',
  iCannotHear: 'signalICannotHear',
};

export const signalSaid = (signal: Signal): Own => own(NAMES[signal]);

export function signalMenu(): Menu {
  return asked(
    [own('signalsMenu'), own('signalsHeard')],
    [
      ...SIGNALS.map((signal, index) => [keyOf(index), { kind: 'signal', signal }] as const),
      ['5', { kind: 'signalsHeard' }],
    ],
  );
}

const keyOf = (index: number) => String(index + 1) as Key;

/** F11: signals interrupt nobody, so a caller hears of them on asking. */
export function signalsHeard({ signals }: Table, at: number): readonly Own[] {
  const fresh = signals.filter((heard) => at - heard.at < LASTS_MS);
  if (fresh.length === 0) return [own('signalsNone')];
  return fresh.map(({ seat, signal }) =>
    own('signalBy', { names: person(seat), signal: signalSaid(signal) }),
  );
}

export function withSignal(table: Table, heard: Heard): Table {
  return { ...table, signals: [...table.signals, heard].slice(-MOST) };
}
