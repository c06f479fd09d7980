import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';

/** `main`: what one came to do. `yours`: what answers an offer or one's turn. `leave`: leaving, in red. */
export type ButtonKind = 'main' | 'yours' | 'plain' | 'quiet' | 'leave';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'onClick' | 'type'> {
  readonly kind?: ButtonKind;
  readonly large?: boolean;
  /** For a button that submits the form it stands in. */
  readonly submits?: boolean;
  /** Why it cannot be pressed now, in words. It stays in the order of Tab, so that this can be read. */
  readonly why?: string | undefined;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

export function Button(props: ButtonProps) {
  const {
    kind = 'plain',
    large = false,
    submits = false,
    why,
    onPress,
    className,
    ...rest
  } = props;
  const whyId = useId();
  const names = ['button', `button-${kind}`, large ? 'button-large' : '', className ?? ''];
  const button = (
    <button
      {...rest}
      type={submits ? 'submit' : 'button'}
      className={names.filter((name) => name !== '').join(' ')}
      aria-disabled={why === undefined ? undefined : true}
      aria-describedby={why === undefined ? rest['aria-describedby'] : whyId}
      onClick={(event) => {
        if (why !== undefined) event.preventDefault();
        else onPress?.();
      }}
    />
  );
  // The same elements in both states, so that a button that becomes possible keeps the focus.
  return (
    <span className="button-held">
      {button}
      {why !== undefined && (
        <span className="button-why" id={whyId} role="tooltip">
          {why}
        </span>
      )}
    </span>
  );
}
