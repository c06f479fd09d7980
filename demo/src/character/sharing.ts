import { RULES } from '@ronda/shared/policy';
import type { Sharing } from '@ronda/shared/room/state';
import { timesOf } from './memory.ts';
import type { Intention } from './deed.ts';
import { command, has, type Moment, soon } from './moment.ts';

/** Hands, and a hold after what was heavy. */
export function inSharing(moment: Moment, sharing: Sharing): readonly Intention[] {
  return [...hands(moment, sharing), ...holding(moment, sharing)];
}

function hands(moment: Moment, { hands: raised, stage }: Sharing): readonly Intention[] {
  const { me, memory, nature } = moment;
  const lowered = timesOf(memory, 'handLowered', me);
  const wavers = has(moment, 'lowersHand') && lowered === 0;
  if (raised.includes(me)) {
    const at = memory.stageSince + soon(moment, [7, 9], 'lower');
    return wavers ? [command(at, { type: 'lowerHand' })] : [];
  }
  const times = timesOf(memory, 'handRaised', me);
  if (times - lowered >= nature.temperament.hands) return [];
  if (wavers) {
    // While somebody speaks, so that there is time to think better of it.
    const at = memory.stageSince + soon(moment, [2, 4], 'waver');
    return stage?.kind === 'turn' ? [command(at, { type: 'raiseHand' })] : [];
  }
  const at = memory.floorSince + soon(moment, [2, 6], 'hand') + 9000 * times * nature.pace;
  return [command(at, { type: 'raiseHand' })];
}

function holding(moment: Moment, { stage }: Sharing): readonly Intention[] {
  const { memory, nature } = moment;
  if (!has(moment, 'holds') || timesOf(memory, 'holdBegan') > 0) return [];
  if (memory.turnsInSharing === 0 || stage?.kind === 'turn') return [];
  return [command(memory.lastAt + 1000 * nature.pace, { type: 'hold' })];
}

/** Half a minute of quiet is enough for this circle. */
export function inQuiet(moment: Moment): readonly Intention[] {
  const most = RULES.hold.lastsMs / 2000;
  const at = moment.memory.floorSince + soon(moment, [most * 0.7, most], 'enough');
  return [command(at, { type: 'endQuiet' })];
}
