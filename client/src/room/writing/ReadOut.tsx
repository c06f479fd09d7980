import { useEffect, useState } from 'react';
import { useHere } from '../here.tsx';
import { createReader } from './reader.ts';

/** Often enough to follow, seldom enough to be heard out. */
const EVERY_MS = 1500;
/** So that a slow screen reader finds them. */
const KEPT = 8;
/** The last words stay for as long as a screen reader needs to take them up. */
const LAST_MS = 3000;

interface Piece {
  readonly id: number;
  readonly words: string;
}

/**
 * Somebody's words for whoever follows by ear. A live region of its own: those of the page keep their
 * last sentences, and these must be gone soon after the turn.
 */
export function ReadOut() {
  const { meeting } = useHere();
  const [pieces, setPieces] = useState<readonly Piece[]>([]);
  useEffect(() => {
    const reader = createReader();
    let made = 0;
    const say = (words: string) => {
      if (words === '') return;
      made += 1;
      const piece = { id: made, words };
      setPieces((all) => [...all, piece].slice(-KEPT));
    };
    let looking: ReturnType<typeof setInterval> | undefined;
    const gone = new Set<ReturnType<typeof setTimeout>>();
    const end = () => {
      clearInterval(looking);
      looking = undefined;
      const last = made;
      const timer = setTimeout(() => {
        gone.delete(timer);
        reader.forget();
        setPieces((all) => all.filter(({ id }) => id > last));
      }, LAST_MS);
      gone.add(timer);
    };
    // Not as it is drawn: the last words and the end of the turn may come at once.
    const follow = () => {
      const { theirs } = meeting.writing.state();
      say(reader.follow(theirs));
      if (theirs !== null) looking ??= setInterval(() => say(reader.look()), EVERY_MS);
      else if (looking !== undefined) end();
    };
    follow();
    const stop = meeting.writing.subscribe(follow);
    return () => {
      stop();
      clearInterval(looking);
      for (const timer of gone) clearTimeout(timer);
    };
  }, [meeting]);
  return (
    <div className="only-heard" role="log" aria-live="polite" data-read-out>
      {pieces.map(({ id, words }) => (
        <p key={id} dir="auto">
          {words}
        </p>
      ))}
    </div>
  );
}
