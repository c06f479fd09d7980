import type { IconName } from '../../look/Icon.tsx';
import type { PhoneState } from '../../telling/phone-state.ts';
import type { Sign } from '../signs.ts';

/** A form for each sign, so that none is told by its colour, or by its word alone where there is room for none. */
export const SIGN_ICONS = {
  speaking: 'speak',
  writing: 'write',
  reading: 'text',
  offered: 'later',
  lost: 'lost',
  away: 'away',
  muted: 'microphoneOff',
  resting: 'rest',
  next: 'next',
  then: 'then',
  hand: 'hand',
  isNew: 'sprout',
} as const satisfies Readonly<Record<Sign, IconName>>;

/** The same for what somebody with a telephone is doing. */
export const PHONE_ICONS = {
  listening: 'phone',
  speaking: 'phoneSpeaking',
  keys: 'keys',
} as const satisfies Readonly<Record<PhoneState, IconName>>;
