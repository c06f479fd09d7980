import type { Sealed } from '@ronda/shared/confidence/sealed';
import { useEffect, useState } from 'react';
import { deriveKeys } from '../../confidence/keys.ts';
import { open } from '../../confidence/sealing.ts';
import { usePhoneSide } from '../../group/use-phone-side.ts';
import type { WayToCall } from '../../group/way-to-call.ts';
import { wayToCall } from '../../group/way-to-call.ts';
import { useHere } from '../here.tsx';

/** How one calls this group, as it has decided; null when one cannot, and while that is not known (D8). */
export function useWayHere(): WayToCall | null {
  const { room, voice, invitation } = useHere();
  const { phones, invitation: renewed } = room.lasting;
  const phoneSide = usePhoneSide(phones !== null);
  const sealed = phones?.pin ?? null;
  const pin = usePin(invitation, renewed === undefined ? null : sealed);
  if (phones === null || phoneSide === 'none' || phoneSide === 'unknown') return null;
  const opened = renewed === undefined ? voice.opened(phones.pin) : pin;
  return wayToCall(phoneSide.number, opened);
}

/** D8: by the invitation in force alone, where there was another one: by a PIN of before one only knocks, so it is handed on to nobody. */
function usePin(invitation: string, sealed: Sealed | null): string | null {
  const [pin, setPin] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const secret = new URL(invitation).hash.slice(1);
    const opening =
      sealed === null ? null : deriveKeys(secret).then((keys) => keys && open(keys, sealed));
    void Promise.resolve(opening).then((opened) => {
      if (current) setPin(opened);
    });
    return () => {
      current = false;
    };
  }, [invitation, sealed]);
  return pin;
}
