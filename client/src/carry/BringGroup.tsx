import type { GroupId } from '@ronda/shared/ids';
import { useState } from 'react';
import { Button } from '../look/Button.tsx';
import { Dialog } from '../look/Dialog.tsx';
import { Field } from '../look/Field.tsx';
import { useFirstWrong } from '../page/use-first-wrong.ts';
import { useWords } from '../text/words.ts';
import { bringGroup, type Brought } from './bring-group.ts';
import { FileField } from './FileField.tsx';
import { invitationIn } from './link.ts';

/** What is wrong, by where it is said. */
type Wrong = {
  readonly link?: string | undefined;
  readonly file?: string | undefined;
  readonly all?: string | undefined;
};

interface BringGroupProps {
  readonly onBrought: (group: GroupId, name: string | null) => void;
  readonly onClose: () => void;
}

/** The link and the file, in this order: the link is at hand, and says which file it must be. */
export function BringGroup({ onBrought, onClose }: BringGroupProps) {
  const { t } = useWords();
  const [link, setLink] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<Wrong>({});
  const [busy, setBusy] = useState(false);
  const [there, setThere] = useState<Brought | null>(null);
  const form = useFirstWrong(wrong);

  const bring = async () => {
    const invitation = invitationIn(link);
    setThere(null);
    if (invitation === null || file === null)
      return setWrong({
        link: invitation === null ? t('carry.bring.linkWrong') : undefined,
        file: file === null ? t('carry.bring.fileMissing') : undefined,
      });
    if (!isSecureContext) return setWrong({ all: t('start.insecure') });
    setWrong({});
    setBusy(true);
    const brought = await bringGroup(invitation, file);
    setBusy(false);
    switch (brought.kind) {
      case 'done':
        return onBrought(brought.done.group, brought.done.name);
      case 'there':
        setThere(brought.there);
        return setWrong({ all: t('refusal.groupThere') });
      case 'otherGroup':
        return setWrong({ file: t('carry.bring.otherGroup') });
      case 'refused':
        return setWrong(whereSaid(brought.refusal.code, t(`refusal.${brought.refusal.code}`)));
      case 'unreachable':
        return setWrong({ all: t('start.unreachable') });
    }
  };

  return (
    <Dialog title={t('carry.bring.title')} close={t('carry.bring.close')} onClose={onClose}>
      <form
        ref={form}
        className="bring-form"
        noValidate
        aria-label={t('carry.bring.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void bring();
        }}
      >
        <p>{t('carry.bring.what')}</p>
        <Field
          label={t('carry.bring.link')}
          hint={t('carry.bring.linkHint')}
          error={wrong.link}
          value={link}
          onValue={setLink}
          inputMode="url"
          autoCapitalize="none"
        />
        <FileField
          label={t('carry.bring.file')}
          hint={t('carry.bring.fileHint')}
          error={wrong.file}
          onFile={setFile}
        />
        {wrong.all !== undefined && (
          <p className="page-trouble" role="alert">
            {wrong.all}
          </p>
        )}
        <div className="dialog-actions">
          {there === null ? (
            <Button kind="main" submits aria-busy={busy}>
              {busy ? t('carry.bring.submitting') : t('carry.bring.submit')}
            </Button>
          ) : (
            <Button kind="main" onPress={() => onBrought(there.group, there.name)}>
              {t('carry.bring.there')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** A refusal stands beside what it is about. */
function whereSaid(code: string, words: string): Wrong {
  if (code === 'noGroupFile' || code === 'newerFile') return { file: words };
  return code === 'wrongInvitation' ? { link: words } : { all: words };
}
