import { agreements } from './agreements.ts';
import { arrive } from './arrive.ts';
import { group } from './group.ts';
import { language } from './language.ts';
import { media } from './media.ts';
import { refusal } from './refusal.ts';
import { schedule } from './schedule.ts';
import { start } from './start.ts';
import { time } from './time.ts';

/** What comes with the first page: all that can be said before the room. The room brings the rest. */
export const atOnce = {
  agreements,
  start,
  group,
  arrive,
  language,
  media,
  refusal,
  schedule,
  time,
} as const;
