import { PhoneKnown } from '@ronda/shared/wire/protocol';
import { useEffect, useState } from 'react';
import * as v from 'valibot';

/** What a group needs to know of the telephones of this Ronda. */
export type PhoneSide = NonNullable<PhoneKnown['phone']>;

/** `none` where no calls are taken. */
export type KnownPhoneSide = PhoneSide | 'none' | 'unknown';

const AGAIN_MS = 5000;

/** Asked of the server once it is `wanted`. */
export function usePhoneSide(wanted = true): KnownPhoneSide {
  const [side, setSide] = useState<KnownPhoneSide>('unknown');
  useEffect(() => {
    if (!wanted) return;
    const gone = new AbortController();
    let again: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await askPhoneSide(gone.signal);
      if (gone.signal.aborted) return;
      setSide(answer);
      if (answer === 'unknown') again = setTimeout(() => void ask(), AGAIN_MS);
    };
    void ask();
    return () => {
      gone.abort();
      clearTimeout(again);
    };
  }, [wanted]);
  return side;
}

async function askPhoneSide(signal: AbortSignal): Promise<KnownPhoneSide> {
  try {
    const answer = await fetch('/phone/known', { credentials: 'omit', signal });
    return v.parse(PhoneKnown, await answer.json()).phone ?? 'none';
  } catch {
    return 'unknown';
  }
}
