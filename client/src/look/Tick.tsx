import type { ReactNode } from 'react';
import { useId } from 'react';

interface TickProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly on: boolean;
  /** Without a frame of its own, as in a list of them. */
  readonly flat?: boolean;
  readonly onTurned: (on: boolean) => void;
}

/** One thing that is on or off: the browser's own checkbox. */
export function Tick({ label, hint, on, flat = false, onTurned }: TickProps) {
  const labelId = useId();
  const hintId = useId();
  return (
    <label className={flat ? 'choice-item tick' : 'choice-item'}>
      <input
        type="checkbox"
        checked={on}
        // Else the hint would be read twice, as a part of the name.
        aria-labelledby={labelId}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onTurned(event.target.checked)}
      />
      <span id={labelId}>{label}</span>
      {hint !== undefined && (
        <span className="choice-hint" id={hintId}>
          {hint}
        </span>
      )}
    </label>
  );
}
