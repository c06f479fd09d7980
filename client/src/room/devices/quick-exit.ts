import type { Meeting } from '../../connection/meeting.ts';
import type { Media } from '../../media/media.ts';
import { forgetAll, showNothing } from '../../page/exit.ts';

/** How long an empty page waits for *Leave* to be on its way, and for the browser to have erased what it kept. */
const PATIENCE_MS = 500;

/**
 * For whoever must not be seen here: at once there is no sound, no picture and nothing on the page;
 * then the page itself is replaced by an empty one. Going back leads to an empty page as well. Nothing of any group
 * stays in this browser, not even on a device that is one's own: whoever must not be seen here must not be found here.
 */
export function exitQuickly({
  media,
  meeting,
}: {
  readonly media: Media;
  readonly meeting: Meeting;
}): void {
  media.close();
  document.body.replaceChildren();
  const erased = forgetAll();
  history.replaceState(null, '', '/');
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const left = meeting.send({ type: 'leave' });
  void Promise.race([Promise.all([left, erased]), patience]).finally(showNothing);
}
