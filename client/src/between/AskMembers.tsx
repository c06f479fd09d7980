import type { CircleAction } from '@ronda/shared/circle/closed';
import { useState } from 'react';
import { useOwnWords } from '../confidence/use-own-words.ts';
import { Button } from '../look/Button.tsx';
import { Field } from '../look/Field.tsx';
import { Select } from '../look/Select.tsx';
import { partInWords } from '../telling/sentence.ts';
import { useWords } from '../text/words.ts';
import type { Here } from './here.ts';

const KINDS = ['adopt', 'mend', 'drop', 'word'] as const;
type Kind = (typeof KINDS)[number];

/** D2: a question to all members. What is about a number, or the telephones, is asked where one meets. */
export function AskMembers({ here }: { readonly here: Here }) {
  const { t } = useWords();
  const { seen, voice, ask, seal } = here;
  const { agreements } = seen;
  const [kind, setKind] = useState<Kind>('adopt');
  const [which, setWhich] = useState('');
  const own = useOwnWords(seal);
  const about = agreements.find(({ id }) => String(id) === which) ?? agreements[0];
  const kinds = agreements.length === 0 ? (['adopt', 'word'] as const) : KINDS;

  async function actionAsked(): Promise<CircleAction | null> {
    if (kind === 'drop')
      return about === undefined ? null : { kind: 'dropAgreement', agreement: about.id };
    const text = await own.sealed();
    if (text === null) return null;
    if (kind === 'word') return { kind: 'freeText', text };
    return {
      kind: 'adoptAgreement',
      text,
      instead: kind === 'mend' ? (about?.id ?? null) : null,
    };
  }
  async function submit() {
    const action = await actionAsked();
    if (action !== null && (await ask({ type: 'ask', action }))) own.type('');
  }

  return (
    <details className="between-more">
      <summary>{t('between.ask.title')}</summary>
      <form
        className="page-part"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="page-soft">{t('between.ask.what')}</p>
        <Select<Kind>
          label={t('between.ask.kind')}
          options={kinds.map((value) => ({ value, label: t(`between.ask.${value}`) }))}
          value={kind}
          onValue={setKind}
        />
        {(kind === 'mend' || kind === 'drop') && about !== undefined && (
          <Select
            label={t('between.ask.which')}
            options={agreements.map(({ id, text }) => ({
              value: String(id),
              label: String(
                partInWords(voice, { sealed: text, unreadable: 'decision.unreadable' }),
              ),
            }))}
            value={String(about.id)}
            onValue={setWhich}
          />
        )}
        {kind !== 'drop' && (
          <Field
            label={t('between.ask.words')}
            value={own.typed}
            onValue={own.type}
            error={own.error}
            long
          />
        )}
        <div className="page-actions">
          <Button kind="main" submits>
            {t('between.ask.submit')}
          </Button>
        </div>
      </form>
    </details>
  );
}
