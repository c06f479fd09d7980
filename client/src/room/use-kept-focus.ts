import { useEffect } from 'react';
import { dialogInFront, isInFront } from './shortcuts/focus.ts';

/** What has a name of its own, so that a screen reader says where one is. */
const PLACES = 'article, section, aside, main, dialog';

/**
 * What has the focus may go: an offer that was answered, a vote that closed. The browser then puts the
 * focus on the page, from where everything is far. It stays instead at the place where it was, and Tab
 * goes on from there. Whoever wants it elsewhere takes it in the same step.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let focused: Element | null = null;
    /** The nearest first, then where the focus has been before. */
    let places: readonly Element[] = [];
    const moved = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      focused = target;
      const around = placesAround(target);
      const earlier = places.filter((place) => place.isConnected && !around.includes(place));
      places = [...around, ...earlier];
    };
    const keep = () => {
      if (focused === null || focused.isConnected) return;
      if (document.activeElement !== document.body) return;
      const dialog = dialogInFront();
      const place = places.find((one) => one.isConnected && isInFront(one, dialog));
      if (place !== undefined) takeFocus(place);
    };
    const observer = new MutationObserver(keep);
    document.addEventListener('focusin', moved);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', moved);
      observer.disconnect();
    };
  }, []);
}

function placesAround(element: Element): readonly Element[] {
  const places: Element[] = [];
  let place = element.closest(PLACES);
  while (place !== null) {
    places.push(place);
    place = place.parentElement?.closest(PLACES) ?? null;
  }
  return places;
}

/** A dialog by its heading, which can take the focus; else the place itself, which can for as long as it has it. */
function takeFocus(place: Element): void {
  const taker = place.matches('dialog') ? place.querySelector<HTMLElement>('h2') : place;
  if (!(taker instanceof HTMLElement)) return;
  if (!taker.hasAttribute('tabindex')) {
    taker.tabIndex = -1;
    // Else a press on its words would take the focus there, too.
    taker.addEventListener('blur', () => taker.removeAttribute('tabindex'), { once: true });
  }
  taker.focus({ preventScroll: true });
}
