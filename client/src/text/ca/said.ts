import type { Said } from '../said.ts';
import { announce } from './announce.ts';
import { decision } from './decision.ts';
import { refusal } from './refusal.ts';
import { room } from './room.ts';
import { signals } from './signals.ts';

/** What can be said aloud in Catalan. */
export const ca: Said = { announce, decision, refusal, room, signals };
