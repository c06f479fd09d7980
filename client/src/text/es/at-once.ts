import { agreements } from './agreements.ts';
import { arrive } from './arrive.ts';
import { group } from './group.ts';
import { language } from './language.ts';
import { media } from './media.ts';
import { refusal } from './refusal.ts';
import { schedule } from './schedule.ts';
import { start } from './start.ts';
import { time } from './time.ts';

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
};
