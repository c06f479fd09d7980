import type { SeatId } from '@ronda/shared/ids';
import { turnOf } from '@ronda/shared/floor/moving';
import { useEffect, useRef } from 'react';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { useWatched } from '../use-watched.ts';
import { ReadOut } from './ReadOut.tsx';
import './writing.css';

/** The words of whoever has the turn and writes (F10), for everybody else. They go with the turn. */
export function TheirWords() {
  const { meeting, room, me } = useHere();
  const { theirs } = useWatched(meeting.writing);
  const turn = turnOf(room);
  const text = theirs?.text ?? '';
  const shown =
    turn !== null && turn.seat !== me && (turn.taken === 'inWriting' || text !== '') ? turn : null;
  return (
    <>
      {shown !== null && <Shown seat={shown.seat} text={text} />}
      <ReadOut />
    </>
  );
}

/** Near enough to the end to be led on to what comes next. */
const NEAR_PX = 48;

function Shown({ seat, text }: { readonly seat: SeatId; readonly text: string }) {
  const { nameOf, line } = useHere();
  const { t } = useWords();
  const element = useRef<HTMLElement>(null);
  const following = useRef(true);
  useEffect(() => {
    const words = element.current;
    if (words !== null && text !== '' && following.current) words.scrollTop = words.scrollHeight;
  }, [text]);
  return (
    <section
      ref={element}
      className="their-words"
      aria-label={t('writing.theirs', { name: nameOf(seat) })}
      // It scrolls by itself, so the arrow keys must be able to move it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        following.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
      }}
    >
      {text === '' ? (
        <p className="quiet-words">
          {t(line === 'lost' ? 'writing.againLater' : 'writing.nothingYet')}
        </p>
      ) : (
        <p dir="auto">{text}</p>
      )}
    </section>
  );
}
