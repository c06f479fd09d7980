import { useId } from 'react';

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly onFile: (file: File | null) => void;
}

/** The browser's own control: it says in its own language what is chosen, and every screen reader knows it. */
export function FileField({ label, hint, error, onFile }: FileFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        type="file"
        className="field-input file-input"
        accept=".json,application/json"
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
      />
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
