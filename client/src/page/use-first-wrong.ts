import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** After a try that did not go through, the first field with something wrong takes the focus. */
export function useFirstWrong(
  wrong: Readonly<Record<string, string | undefined>>,
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(wrong).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);
  return form;
}
