import { useId } from 'react';
import type { ReactNode } from 'react';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Why it cannot be chosen now, in words. Shown in place of the hint. */
  readonly why?: string | undefined;
}

interface ChoiceProps<T extends string> {
  readonly legend: ReactNode;
  readonly options: readonly Option<T>[];
  /** What is chosen: one value at most, unless `several`. */
  readonly chosen: readonly T[];
  readonly several?: boolean;
  readonly onChosen: (chosen: readonly T[]) => void;
}

/** One of several, or several of many: native radio buttons or checkboxes, with their arrow keys. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { legend, options, chosen, several = false, onChosen } = props;
  const name = useId();
  const choose = (option: Option<T>, on: boolean) => {
    if (option.why !== undefined) return;
    if (!several) onChosen([option.value]);
    else
      onChosen(on ? [...chosen, option.value] : chosen.filter((value) => value !== option.value));
  };
  return (
    <fieldset>
      <legend className="choice-legend">{legend}</legend>
      <div className="choice-list">
        {options.map((option) => {
          const note = option.why ?? option.hint;
          const labelId = `${name}-${option.value}`;
          const noteId = `${labelId}-note`;
          return (
            <label className="choice-item" key={option.value}>
              <input
                type={several ? 'checkbox' : 'radio'}
                name={name}
                checked={chosen.includes(option.value)}
                aria-disabled={option.why === undefined ? undefined : true}
                // Else the note would be read twice, as a part of the name.
                aria-labelledby={labelId}
                aria-describedby={note === undefined ? undefined : noteId}
                onChange={(event) => choose(option, event.target.checked)}
              />
              <span id={labelId}>{option.label}</span>
              {note !== undefined && (
                <span className="choice-hint" id={noteId}>
                  {note}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
