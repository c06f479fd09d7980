import { isPresent } from '@ronda/shared/room/seats';
import { wishOf } from '../../telling/events/floors.ts';
import { timeIn, zoneHere } from '../../text/dates.ts';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';

/** D12: while the circle is split, until when it is, and that there are others. */
export function TablesWords() {
  const { room, voice } = useHere();
  const { t } = useWords();
  const { table } = room;
  if (table === undefined) return null;
  const wish = wishOf(room);
  const clock = timeIn(voice.language, table.until, zoneHere());
  return (
    <p className="tables-words">
      {t('room.tables.until', { clock })}{' '}
      {t('room.tables.others', { count: table.elsewhere.filter(isPresent).length })}{' '}
      {wish === 'announce.weWantTogether' && t(wish)}
    </p>
  );
}
