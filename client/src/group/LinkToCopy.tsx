import { useId, useRef } from 'react';
import { Button } from '../look/Button.tsx';
import './group.css';
import { useCopy } from './use-copy.ts';

interface LinkToCopyProps {
  readonly link: string;
  readonly words: Readonly<Record<'label' | 'copy' | 'copied' | 'failed', string>>;
  /** Of the button: whether copying is the main thing here. */
  readonly main?: boolean;
}

/** A link that can be read, selected and copied. */
export function LinkToCopy({ link, words, main = false }: LinkToCopyProps) {
  const linkId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, copy] = useCopy({
    text: link,
    failed: words.failed,
    select: () => field.current?.select(),
  });
  return (
    <div className="invitation-link">
      <div className="field">
        <label className="field-label" htmlFor={linkId}>
          {words.label}
        </label>
        <input
          ref={field}
          id={linkId}
          className="field-input"
          readOnly
          dir="ltr"
          value={link}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <Button {...(main ? { kind: 'main' } : {})} onPress={copy}>
        {copied === 'copied' ? words.copied : words.copy}
      </Button>
      {copied === 'failed' && <p className="invitation-failed">{words.failed}</p>}
    </div>
  );
}
