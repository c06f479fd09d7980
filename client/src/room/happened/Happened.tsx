import { timeIn, zoneHere } from '../../text/dates.ts';
import { useWords } from '../../text/words.ts';
import { SheetPart } from '../../look/Sheet.tsx';
import type { Told } from '../../telling/events/told.ts';
import { useHere } from '../here.tsx';

/** What just happened, the newest first. It stays until newer things take its place. */
export function Happened({ told }: { readonly told: readonly Told[] }) {
  const { say, voice } = useHere();
  const { t } = useWords();
  const zone = zoneHere();
  return (
    <SheetPart title={t('room.history.title')}>
      {told.length === 0 ? (
        <p className="quiet-words">{t('room.history.empty')}</p>
      ) : (
        <ol className="happened">
          {told.toReversed().map(({ id, at, said }) => (
            <li key={id}>
              <time dateTime={new Date(at).toISOString()}>{timeIn(voice.language, at, zone)}</time>
              <span>{say(said)}</span>
            </li>
          ))}
        </ol>
      )}
    </SheetPart>
  );
}
