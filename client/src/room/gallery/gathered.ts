import type { LineState } from '../../connection/line-state.ts';
import type { SeatId } from '@ronda/shared/ids';
import type { MediaState } from '../../media/media-state.ts';
import type { Play } from './play.ts';
import { createPlay } from './play.ts';

/** A scene, as it is put on. */
export interface Staged {
  readonly me: SeatId;
  readonly play: Play;
  readonly line?: LineState;
  readonly media?: Partial<MediaState>;
  readonly pictures?: readonly SeatId[];
}

export const PEOPLE = [
  'Ana',
  'Ben',
  'Carme',
  'Dídac',
  'Ewa',
  'Farid',
  'Gemma',
  'Hugo',
  'Inés',
  'Jon',
  'Kai',
  'Laia',
] as const;
export const NAMES_OF_ALL_KINDS = [
  'Ana',
  'Maximiliana Alejandra Fernández de Vega',
  'مريم الحسيني',
  '👩🏽‍🦱 Sol',
  '秋子',
] as const;

/** Who is here by phone, in whatever scene. */
export const CALLERS = [
  'Kai',
  'Olive',
  'Phone 2',
  'Maria Magdalena from the fourth floor, by',
] as const;
const isCaller = (name: string) => CALLERS.some((caller) => caller === name);

/** Seats are called s0, s1 …: the first is oneself. */
export function gathered(names: readonly string[], turnSeconds?: number): Play {
  const calls = names.some(isCaller);
  const play = createPlay(turnSeconds, calls ? '482133905716' : undefined);
  play.ago(1500);
  for (const [index, name] of names.entries()) {
    play.calls(`s${index}`, name);
    play.does(`s${index}`, { type: 'enter', by: isCaller(name) ? 'phone' : 'browser' });
  }
  return play;
}

export function agree(play: Play, seat: SeatId, proposal: number): void {
  play.does(seat, { type: 'answer', proposal, ballot: { position: 'agree' } });
}
