import { bridgeHears } from '@ronda/shared/presence/audience';
import { useEffect, useState } from 'react';
import { placesToRead } from '../../confidence/compared.ts';
import { PhonesMayCome } from '../../group/PhonesMayCome.tsx';
import type { Mine } from '../../telling/mine.ts';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { RoomDialog } from '../RoomDialog.tsx';
import './compare.css';

interface CompareDialogProps {
  readonly mine: Mine;
  readonly onClose: () => void;
}

/** K5: six words that are the same for all as long as nobody sits in between, and what it means when they are not. */
export function CompareDialog({ mine, onClose }: CompareDialogProps) {
  const { meeting, room, names } = useHere();
  const { t } = useWords();
  const [places, setPlaces] = useState<readonly number[] | null>(null);
  // They change whenever somebody comes or goes, or comes back with another device.
  useEffect(() => {
    let last = true;
    void meeting.placesToRead(placesToRead).then((read) => {
      if (last) setPlaces(read);
    });
    return () => {
      last = false;
    };
    // The meeting reads them for itself.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [meeting, room.seats, names]);
  const aloud = t('compare.aloud').split(' ');
  return (
    <RoomDialog title={t('room.people.compare')} mine={mine} onClose={onClose}>
      <p>{t('compare.how')}</p>
      {places === null ? (
        <p>{t('compare.moment')}</p>
      ) : (
        <ol className="words-aloud" aria-label={t('compare.words')} aria-live="polite">
          {places.map((place, at) => (
            // The same word may come twice.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>{aloud[place]}</li>
          ))}
        </ol>
      )}
      <p>{t('compare.same')}</p>
      <p>{t('compare.differ')}</p>
      {bridgeHears(room) && <PhonesMayCome />}
    </RoomDialog>
  );
}
