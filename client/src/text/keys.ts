import type { ParseKeys } from 'i18next';
import type { announce } from './en/announce.ts';
import type { carry } from './en/carry.ts';
import type { device } from './en/device.ts';
import type { en } from './en/index.ts';
import type { move } from './en/move.ts';
import type { naming } from './en/naming.ts';
import type { preferences } from './en/preferences.ts';
import type { propose } from './en/propose.ts';
import type { signals } from './en/signals.ts';
import type { writing } from './en/writing.ts';

/** What comes with the places that are loaded apart. */
interface Apart {
  readonly announce: typeof announce;
  readonly carry: typeof carry;
  readonly device: typeof device;
  readonly move: typeof move;
  readonly naming: typeof naming;
  readonly preferences: typeof preferences;
  readonly propose: typeof propose;
  readonly signals: typeof signals;
  readonly writing: typeof writing;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & Apart };
  }
}

/** What can be asked of the catalogue. Whoever speaks of keys takes them from here, so that the catalogue's types are known there, too. */
export type Key = ParseKeys;
