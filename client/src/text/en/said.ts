import { announce } from './announce.ts';
import { decision } from './decision.ts';
import { refusal } from './refusal.ts';
import { room } from './room.ts';
import { signals } from './signals.ts';
import { time } from './time.ts';

/** The places that hold what is also said aloud, to callers. */
export const en = { announce, decision, refusal, room, signals, time } as const;
