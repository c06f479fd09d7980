import type { Said } from '../said.ts';
import { announce } from './announce.ts';
import { decision } from './decision.ts';
import { refusal } from './refusal.ts';
import { room } from './room.ts';
import { signals } from './signals.ts';

/** The whole of the places that hold what can be said aloud. */
export const en = { announce, decision, refusal, room, signals } as const satisfies Said;
