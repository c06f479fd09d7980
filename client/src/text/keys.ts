import type { announce } from './en/announce.ts';
import type { between } from './en/between.ts';
import type { carry } from './en/carry.ts';
import type { compare } from './en/compare.ts';
import type { device } from './en/device.ts';
import type { contacts } from './en/contacts.ts';
import type { en } from './en/index.ts';
import type { move } from './en/move.ts';
import type { naming } from './en/naming.ts';
import type { preferences } from './en/preferences.ts';
import type { propose } from './en/propose.ts';
import type { renewed } from './en/renewed.ts';
import type { signals } from './en/signals.ts';
import type { writing } from './en/writing.ts';

/** What comes with the places that are loaded apart. */
interface Apart {
  readonly announce: typeof announce;
  readonly between: typeof between;
  readonly carry: typeof carry;
  readonly compare: typeof compare;
  readonly device: typeof device;
  readonly contacts: typeof contacts;
  readonly move: typeof move;
  readonly naming: typeof naming;
  readonly preferences: typeof preferences;
  readonly propose: typeof propose;
  readonly renewed: typeof renewed;
  readonly signals: typeof signals;
  readonly writing: typeof writing;
}

/** A form of what is counted is asked for by its key and the number. */
type WithoutForm<Name extends string> = Name extends `${infer Base}_${'zero' | 'one' | 'other'}`
  ? Base
  : Name;

type KeysIn<Words> = {
  [Name in keyof Words & string]: Words[Name] extends string
    ? WithoutForm<Name>
    : `${Name}.${KeysIn<Words[Name]>}`;
}[keyof Words & string];

/** What can be asked of the catalogue. */
export type Key = KeysIn<typeof en & Apart>;
