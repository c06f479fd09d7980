import { useId } from 'react';
import type { ReactNode } from 'react';

/** A surface beside something else; a landmark of its own. */
export function Sheet({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    // Where it scrolls by itself, the arrow keys must be able to move it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className="sheet" aria-label={label} tabIndex={0}>
      {children}
    </aside>
  );
}

interface SheetPartProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

export function SheetPart({ title, children }: SheetPartProps) {
  const id = useId();
  return (
    <section className="sheet-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
