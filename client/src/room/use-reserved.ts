import type { RefObject } from 'react';
import { useEffect } from 'react';

/** What lies over the page tells it how much room to leave, as a variable of its styles, in pixels. */
export function useReserved(
  lying: RefObject<HTMLElement | null>,
  variable: '--bar-height' | '--exit-width',
): void {
  useEffect(() => {
    const element = lying.current;
    if (element === null) return;
    const page = document.documentElement;
    const observer = new ResizeObserver(() => {
      const taken = variable === '--bar-height' ? element.offsetHeight : element.offsetWidth;
      page.style.setProperty(variable, `${taken}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      page.style.removeProperty(variable);
    };
  }, [lying, variable]);
}
