import type { Said } from '../said.ts';
import { announce } from './announce.ts';
import { decision } from './decision.ts';
import { refusal } from './refusal.ts';
import { room } from './room.ts';
import { schedule } from './schedule.ts';
import { signals } from './signals.ts';
import { time } from './time.ts';

/** The places that hold what is also said aloud, in Spanish. */
export const es: Said = { announce, decision, refusal, room, schedule, signals, time };
