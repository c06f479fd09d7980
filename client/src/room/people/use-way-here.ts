import type { WayToCall } from '../../group/way-to-call.ts';
import { wayToCall } from '../../group/way-to-call.ts';
import { usePhoneSide } from '../../group/use-phone-side.ts';
import { useHere } from '../here.tsx';

/** How one calls this group, as it has decided; null when one cannot, and while that is not known (D8). */
export function useWayHere(): WayToCall | null {
  const { room, voice } = useHere();
  const { phones } = room.lasting;
  const phoneSide = usePhoneSide(phones !== null);
  if (phones === null || phoneSide === 'none' || phoneSide === 'unknown') return null;
  return wayToCall(phoneSide.number, voice.opened(phones.pin));
}
