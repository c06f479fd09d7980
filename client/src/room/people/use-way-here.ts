import type { Sealed } from '@ronda/shared/confidence/sealed';
import { useEffect, useState } from 'react';
import { deriveKeys } from '../../confidence/keys.ts';
import { open } from '../../confidence/sealing.ts';
import { usePhoneSide } from '../../group/use-phone-side.ts';
import type { WayToCall } from '../../group/way-to-call.ts';
import { wayToCall } from '../../group/way-to-call.ts';
import { useHere } from '../here.tsx';

/** `ofBefore`: the PIN there is goes with an invitation of before (D8). */
export type WayHere = WayToCall | 'ofBefore' | null;

/** How one calls this group, as it has decided; null when one cannot, and while that is not known (D8). */
export function useWayHere(): WayHere {
  const { room, voice, invitation } = useHere();
  const { phones, invitation: renewed } = room.lasting;
  const phoneSide = usePhoneSide(phones !== null);
  const sealed = phones?.pin ?? null;
  const pin = usePin(invitation, renewed === undefined ? null : sealed);
  if (phones === null || phoneSide === 'none' || phoneSide === 'unknown') return null;
  if (renewed === undefined) return wayToCall(phoneSide.number, voice.opened(phones.pin));
  return pin === null ? 'ofBefore' : wayToCall(phoneSide.number, pin);
}

/**
 * D8: by the invitation in force alone, where there was another one: by a PIN of before one only knocks, so it is handed on to nobody.
 * Null when it does not open by that one; undefined while that is not known.
 */
function usePin(invitation: string, sealed: Sealed | null): string | null | undefined {
  const [pin, setPin] = useState<string | null>();
  useEffect(() => {
    let current = true;
    if (sealed === null) return;
    void openPin(invitation, sealed).then((opened) => {
      if (current) setPin(opened);
    });
    return () => {
      current = false;
    };
  }, [invitation, sealed]);
  return pin;
}

async function openPin(invitation: string, sealed: Sealed): Promise<string | null> {
  const keys = await deriveKeys(new URL(invitation).hash.slice(1));
  return keys && open(keys, sealed);
}
