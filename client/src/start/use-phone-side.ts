import { PhoneKnown } from '@ronda/shared/wire/protocol';
import { useEffect, useState } from 'react';
import * as v from 'valibot';

/** What a group needs to know of the telephones of this Ronda. */
export type PhoneSide = NonNullable<PhoneKnown['phone']>;

/** Null where no calls are taken, and while that is not known. */
export function usePhoneSide(): PhoneSide | null {
  const [side, setSide] = useState<PhoneSide | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    void askPhoneSide(gone.signal).then(setSide);
    return () => gone.abort();
  }, []);
  return side;
}

/** Without an answer a group can be started all the same: this question is not shown then. */
async function askPhoneSide(signal: AbortSignal): Promise<PhoneSide | null> {
  try {
    const answer = await fetch('/phone', { credentials: 'omit', signal });
    return v.parse(PhoneKnown, await answer.json()).phone;
  } catch {
    return null;
  }
}
