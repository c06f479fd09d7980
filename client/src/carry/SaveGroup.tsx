import { useState } from 'react';
import { Button } from '../look/Button.tsx';
import { useWords } from '../text/words.ts';
import { fileName, saveFile, takeGroup } from './take-group.ts';

type Saving =
  | { readonly kind: 'not' | 'busy' }
  | { readonly kind: 'saved' | 'trouble'; readonly words: string };

interface SaveGroupProps {
  readonly link: string;
  readonly withPhones: boolean;
}

/** What a group takes along, and what it does not. */
export function SaveGroup({ link, withPhones }: SaveGroupProps) {
  const { t } = useWords();
  const [saving, setSaving] = useState<Saving>({ kind: 'not' });

  const save = async () => {
    setSaving({ kind: 'busy' });
    const taken = await takeGroup(link);
    if (taken.kind !== 'done') {
      const words =
        taken.kind === 'refused' ? t(`refusal.${taken.refusal.code}`) : t('arrive.unreachable');
      return setSaving({ kind: 'trouble', words });
    }
    const file = fileName(new Date());
    saveFile(file, taken.done);
    return setSaving({ kind: 'saved', words: t('carry.take.saved', { file }) });
  };

  return (
    <div className="page-part">
      <p>{t('carry.take.holds')}</p>
      <p>{t('carry.take.link')}</p>
      <p>{t('carry.take.members')}</p>
      {withPhones && <p>{t('carry.take.phones')}</p>}
      <p>{t('carry.take.how', { button: t('start.bring') })}</p>
      <div className="take-along-save">
        <Button
          aria-busy={saving.kind === 'busy'}
          onPress={() => {
            if (saving.kind !== 'busy') void save();
          }}
        >
          {t(saving.kind === 'busy' ? 'carry.take.saving' : 'carry.take.save')}
        </Button>
        <output>{saving.kind === 'saved' && saving.words}</output>
      </div>
      {saving.kind === 'trouble' && (
        <p className="page-trouble" role="alert">
          {saving.words}
        </p>
      )}
    </div>
  );
}
