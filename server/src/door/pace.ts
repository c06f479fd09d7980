import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Clock } from '../clock.ts';

/** How often somebody may knock. Addresses are held in memory only, for a minute, and not as such. */
export interface Pace {
  /** False when this address has done so too often in this minute. */
  allows(address: string): boolean;
}

const MINUTE = 60_000;
/** More addresses than that in one minute are no group of people. */
const MOST_ADDRESSES = 100_000;

export function createPace(options: { clock: Clock; perMinute: number }): Pace {
  const { clock, perMinute } = options;
  let key = randomBytes(32);
  let counts = new Map<string, number>();
  let since = clock.now();

  return {
    allows(address) {
      const now = clock.now();
      if (now < since || now >= since + MINUTE || counts.size > MOST_ADDRESSES) {
        key = randomBytes(32);
        counts = new Map();
        since = now;
      }
      const who = createHmac('sha256', key).update(network(address)).digest('base64url');
      const count = (counts.get(who) ?? 0) + 1;
      counts.set(who, count);
      return count <= perMinute;
    },
  };
}

/** Of IPv6, who has one address has the 2^64 around it. */
function network(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::') ? 8 - left.length - right.length : 0;
  return [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':');
}
