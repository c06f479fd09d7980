import type { DoorAnswer } from '@ronda/shared/wire/protocol';
import { useEffect, useState } from 'react';
import { lookIn } from '../arrive/door.ts';
import { deriveKeys, type GroupKeys } from '../confidence/keys.ts';
import { open } from '../confidence/sealing.ts';
import { whereIs } from '../where.ts';
import type { WayToCall } from './way-to-call.ts';
import { wayToCall } from './way-to-call.ts';

const AGAIN_MS = 5000;

/** Seen from the door: null when the group admits no telephones (D8), and while that is not known. */
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
  return phone === null ? null : wayToCall(phone.number, await open(keys, phone.pin));
}
