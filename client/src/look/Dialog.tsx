import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Announcements } from './Announcements.tsx';
import { Button } from './Button.tsx';

interface DialogProps {
  readonly title: ReactNode;
  /** The word on the button that closes it. */
  readonly close: string;
  readonly onClose: () => void;
  /** What must be at hand in every dialog, before the button that closes it. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A modal dialog for as long as it is rendered. The browser's own element does what matters:
 * the focus stays inside and goes back afterwards, Escape closes, the rest of the page is inert.
 */
export function Dialog({ title, close, onClose, beside, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  // Before the element goes: only a dialog that is closed in its place gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    heading.current?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        // Choosing no file, or the same again, is a cancel too, and rises to here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-inside">
        <div className="dialog-head">
          <h2 id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {beside}
          <Button kind="quiet" onPress={onClose}>
            {close}
          </Button>
        </div>
        {children}
      </div>
      {/* What is announced outside of an open modal dialog is not heard: it is inert. */}
      <Announcements />
    </dialog>
  );
}
