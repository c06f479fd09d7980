import { agreements } from './agreements.ts';
import { arrive } from './arrive.ts';
import { decision } from './decision.ts';
import { group } from './group.ts';
import { language } from './language.ts';
import { media } from './media.ts';
import { refusal } from './refusal.ts';
import { room } from './room.ts';
import { schedule } from './schedule.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { time } from './time.ts';

/** The English catalogue, by place: a key is `place.what`. Each place's words stand in its own file. */
export const en = {
  agreements,
  start,
  group,
  arrive,
  room,
  settings,
  decision,
  language,
  media,
  refusal,
  schedule,
  time,
} as const;
