import type { ComponentProps, RefObject } from 'react';
import { useRef } from 'react';
import { Button } from '../../look/Button.tsx';
import type { ShortcutAction } from './actions.ts';
import { useShortcut } from './use-shortcut.ts';

interface KeyButtonProps extends Omit<ComponentProps<typeof Button>, 'ref'> {
  /** What its key is chosen for. */
  readonly does: ShortcutAction;
  readonly onPress: () => void;
  /** Of several alike, whether this one still waits to be pressed. */
  readonly waits?: boolean;
  readonly ref?: RefObject<HTMLButtonElement | null>;
}

/** A button that a key can press, too. The two cannot differ. */
export function KeyButton({ does, waits = true, ref, ...button }: KeyButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  const element = ref ?? own;
  const key = useShortcut(does, {
    press: button.onPress,
    why: button.why,
    waits,
    element: () => element.current,
  });
  return <Button {...button} ref={element} aria-keyshortcuts={key} />;
}
