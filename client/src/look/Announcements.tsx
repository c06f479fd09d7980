import { useLayoutEffect, useState } from 'react';
import type { Announced, Urgency } from './announcer.ts';
import { onAnnounced } from './announcer.ts';

/** Kept, so that a slow screen reader finds them; older ones go, so that nobody reads through an hour. */
const KEPT = 6;

/**
 * The live regions. Render it once, for as long as the page stands: a region that comes with its
 * words is not announced. Each sentence is an element of its own, so that a repeated one is heard again.
 */
export function Announcements() {
  const [announced, setAnnounced] = useState<readonly Announced[]>([]);
  // Before anything else can happen: while a dialog opens nobody else would hear it.
  useLayoutEffect(
    () => onAnnounced((one) => setAnnounced((all) => [...all, one].slice(-KEPT))),
    [],
  );
  const of = (urgency: Urgency) =>
    announced
      .filter((one) => one.urgency === urgency)
      .map((one) => (
        <p key={one.id} dir="auto">
          {one.words}
        </p>
      ));
  return (
    <>
      <div className="only-heard" role="log" aria-live="polite" data-announced="soon">
        {of('soon')}
      </div>
      <div className="only-heard" role="alert" aria-live="assertive" data-announced="now">
        {of('now')}
      </div>
    </>
  );
}
