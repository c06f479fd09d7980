import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

/** On the first page after a load the browser begins at the top by itself. */
let first = true;

interface HeadingProps {
  readonly children: ReactNode;
  /** For somebody's own words, which may be in any script. */
  readonly dir?: 'auto';
}

/**
 * The heading of a place. When the place changes it takes the focus, so that a screen reader and
 * the keyboard go on from there and not from where a button has been.
 */
export function Heading({ children, dir }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus();
    first = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} dir={dir}>
      {children}
    </h1>
  );
}
