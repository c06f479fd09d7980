import { createHmac, hkdfSync, randomInt, timingSafeEqual } from 'node:crypto';
import { AGENT_CREDENTIAL, type PinMade } from '@ronda/shared/wire/protocol';

/** What this Ronda and its phone agent have in common, besides an address. */
export interface PhoneDoor {
  /** Twelve digits that nobody has, and the mark by which they are known again. */
  newPin(): PinMade;
  markOf(pin: string): string;
  /** Whether this is what the agent shows. */
  isAgent(credential: string): boolean;
}

const PIN_DIGITS = 12;

/** One secret, two purposes: what the agent shows says nothing about the key of the marks. */
export function createPhoneDoor(secret: string): PhoneDoor {
  const credential = derive(secret, AGENT_CREDENTIAL);
  const markKey = derive(secret, 'ronda/1/pin-mark');
  const markOf = (pin: string) => createHmac('sha256', markKey).update(pin).digest('base64url');
  return {
    newPin() {
      // Not 0 first: after a star that is help, also while a PIN is typed.
      const digits = Array.from({ length: PIN_DIGITS }, (_, place) =>
        randomInt(place === 0 ? 1 : 0, 10),
      );
      const pin = digits.join('');
      return { pin, mark: markOf(pin) };
    },
    markOf,
    isAgent(shown) {
      const given = Buffer.alloc(credential.length);
      given.write(shown, 'base64url');
      return timingSafeEqual(given, credential);
    },
  };
}

function derive(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}
