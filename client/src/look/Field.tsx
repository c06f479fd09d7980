import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';

/** What both kinds of field understand. */
type Attributes = ComponentProps<'input'> & ComponentProps<'textarea'>;

interface FieldProps extends Omit<Attributes, 'onChange' | 'value' | 'size'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what would be right, in words. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Several lines. */
  readonly long?: boolean;
}

/**
 * Some browsers send what they check, correct or complete to somebody far away, and some keep it. What is
 * typed here is the group's own.
 */
export const UNCHECKED = {
  spellCheck: 'false',
  autoComplete: 'off',
  autoCorrect: 'off',
  writingsuggestions: 'false',
} as const;

/** One line (or several) of text with its label, a hint and what is wrong with it. */
export function Field(props: FieldProps) {
  const { label, hint, error, value, onValue, long = false, ...rest } = props;
  const id = useId();
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    error === undefined ? '' : `${id}-error`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  const shared = {
    id,
    value,
    className: 'field-input',
    dir: 'auto',
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : true,
  } as const;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {long ? (
        <textarea
          rows={3}
          {...UNCHECKED}
          {...rest}
          {...shared}
          onChange={(event) => onValue(event.target.value)}
        />
      ) : (
        <input
          type="text"
          {...UNCHECKED}
          {...rest}
          {...shared}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
