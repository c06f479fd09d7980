import { announce } from './announce.ts';
import { contacts } from './contacts.ts';
import { decision } from './decision.ts';
import { move } from './move.ts';
import { naming } from './naming.ts';
import { room } from './room.ts';
import { settings } from './settings.ts';
import { signals } from './signals.ts';
import { writing } from './writing.ts';

export const inTheRoom = {
  announce,
  contacts,
  decision,
  move,
  naming,
  room,
  settings,
  signals,
  writing,
};
