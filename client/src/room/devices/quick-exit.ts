import type { Meeting } from '../../connection/meeting.ts';
import type { Media } from '../../media/media.ts';
import { forgetHere, showNothing } from '../../page/exit.ts';

/** How long an empty page waits for *Leave* to be on its way. A line that is cut says it soon enough. */
const PATIENCE_MS = 300;

/**
 * For whoever must not be seen here: at once there is no sound, no picture and nothing on the page;
 * then the page itself is replaced by an empty one. Going back leads to an empty page as well.
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
  forgetHere();
  history.replaceState(null, '');
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const left = meeting.send({ type: 'leave' });
  void Promise.race([left, patience]).finally(showNothing);
}
