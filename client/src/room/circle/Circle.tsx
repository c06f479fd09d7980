import type { CSSProperties } from 'react';
import { useWords } from '../../text/words.ts';
import type { RoomModel } from '../model.ts';
import { Middle } from './Middle.tsx';
import { placesOf } from './places.ts';
import { SeatOnCircle } from './SeatOnCircle.tsx';

/** With more seats than this there is one line for each name. */
const CROWDED = 8;

/** The heart of the room: everybody round one table, in speaking order. */
export function Circle({ model }: { readonly model: RoomModel }) {
  const { t } = useWords();
  const places = placesOf(model.circle.length);
  const seats = model.circle.length;
  const style = { '--seats': seats, '--odd': seats % 2 } as CSSProperties;
  return (
    <section
      className="circle"
      data-crowded={seats > CROWDED}
      aria-label={t('room.title')}
      style={style}
    >
      <div className="table" aria-hidden="true" />
      <ol className="seats">
        {model.circle.map((seat, index) => (
          <SeatOnCircle key={seat.id} seat={seat} place={places[index] ?? { x: 0, y: 1 }} />
        ))}
      </ol>
      <Middle model={model} />
    </section>
  );
}
