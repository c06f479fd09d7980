import type { Sealed } from '@ronda/shared/confidence/sealed';
import * as v from 'valibot';
import { deriveKeys, type GroupKeys } from './keys.ts';
import { openUnder } from './sealing.ts';

/**
 * What a group's secrets derive. The newest seals and opens the door; all of them open what was sealed before. It stays
 * the same thing when the group renews its invitation (D8), so that whoever holds it has the keys of now.
 */
export interface KeyRing extends GroupKeys {
  readonly older: readonly GroupKeys[];
  /** Newest first. */
  readonly secrets: readonly string[];
  /** False when the newest is no secret. Of those that are none nothing else comes. */
  adopt(secrets: readonly string[]): Promise<boolean>;
}

/** Null when the newest is no secret. */
export async function keyRingOf(secrets: readonly string[]): Promise<KeyRing | null> {
  const first = await held(secrets);
  return first && ringOf(first);
}

const Secrets = v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)));

/** The secrets that stood before the one that derived these keys (D8), newest first; none when it was sealed under others. */
export async function secretsBefore(
  { text }: Pick<GroupKeys, 'text'>,
  before: Sealed,
): Promise<readonly string[]> {
  const opened = await openUnder(text, before);
  if (opened === null) return [];
  try {
    return v.parse(Secrets, JSON.parse(opened));
  } catch {
    return [];
  }
}

type Held = readonly [
  { secret: string; keys: GroupKeys },
  ...{ secret: string; keys: GroupKeys }[],
];

function ringOf(first: Held): KeyRing {
  let [newest, ...others] = first;
  return {
    get proof() {
      return newest.keys.proof;
    },
    get text() {
      return newest.keys.text;
    },
    get comparing() {
      return newest.keys.comparing;
    },
    get older() {
      return others.map(({ keys }) => keys);
    },
    get secrets() {
      return [newest, ...others].map(({ secret }) => secret);
    },
    async adopt(secrets) {
      const next = await held(secrets);
      if (next === null) return false;
      [newest, ...others] = next;
      return true;
    },
  };
}

async function held(secrets: readonly string[]): Promise<Held | null> {
  const all = await Promise.all(
    [...new Set(secrets)].map(async (secret) => ({ secret, keys: await deriveKeys(secret) })),
  );
  const [newest, ...others] = all;
  if (newest?.keys == null) return null;
  const whole = others.flatMap(({ secret, keys }) => (keys === null ? [] : [{ secret, keys }]));
  return [{ secret: newest.secret, keys: newest.keys }, ...whole];
}
