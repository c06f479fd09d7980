import { type DoorAnswer, PinMade } from '@ronda/shared/wire/protocol';
import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { lookIn } from '../arrive/door.ts';
import { deriveKeys, type GroupKeys } from '../confidence/keys.ts';
import { open } from '../confidence/sealing.ts';
import { whereIs } from '../where.ts';

/** How somebody without a browser comes in. */
export interface WayToCall {
  /** As whoever runs this Ronda has written it. */
  readonly number: string;
  /** Twelve digits. */
  readonly pin: string;
}

const AGAIN_MS = 5000;

/** Null when the group admits no telephones (D8), and while that is not known. */
export function useWayToCall(link: string): WayToCall | null {
  const [way, setWay] = useState<WayToCall | null>(null);
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = async () => {
      const found = await findWay(link);
      if (!current) return;
      if (found === 'unreachable') again = setTimeout(() => void ask(), AGAIN_MS);
      else setWay(found);
    };
    void ask();
    return () => {
      current = false;
      clearTimeout(again);
    };
  }, [link]);
  return way;
}

async function findWay(link: string): Promise<WayToCall | null | 'unreachable'> {
  const { pathname, hash } = new URL(link);
  const where = whereIs(pathname, null, 0);
  const keys = await deriveKeys(hash.slice(1));
  if (!('group' in where) || keys === null) return null;
  const door = await lookIn(where.group, keys);
  if (door.kind === 'unreachable') return 'unreachable';
  return door.kind === 'seen' ? openWay(keys, door.answer.phone) : null;
}

async function openWay(keys: GroupKeys, phone: DoorAnswer['phone']): Promise<WayToCall | null> {
  if (phone === null) return null;
  const pin = await open(keys, phone.pin);
  // Whoever started the group may have sealed anything.
  return v.is(PinMade.entries.pin, pin) ? { number: phone.number, pin } : null;
}
