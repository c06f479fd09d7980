import { LONGEST } from '@ronda/shared/confidence/sealed';
import type { SeatId } from '@ronda/shared/ids';
import { useState } from 'react';
import { tidyWords } from '../../confidence/words.ts';
import { Button } from '../../look/Button.tsx';
import { Field } from '../../look/Field.tsx';
import { useFirstWrong } from '../../page/use-first-wrong.ts';
import type { Mine } from '../../telling/mine.ts';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { RoomDialog } from '../RoomDialog.tsx';
import './naming.css';

interface NameDialogProps {
  readonly seat: SeatId;
  readonly mine: Mine;
  readonly onAsked: () => void;
  readonly onClose: () => void;
}

/** A name for somebody who cannot write it, who is asked before it is theirs. */
export function NameDialog({ seat, mine, onAsked, onClose }: NameDialogProps) {
  const { meeting, names, nameOf, whyUnsent } = useHere();
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<{ readonly name?: string }>({});
  const [busy, setBusy] = useState(false);
  const form = useFirstWrong(wrong);
  const name = nameOf(seat);

  const ask = async () => {
    const words = tidyWords(typed, LONGEST.name);
    if (!words.ok) {
      const why = {
        empty: t('naming.empty'),
        tooLong: t('arrive.nameTooLong', { most: LONGEST.name }),
      };
      return setWrong({ name: why[words.why] });
    }
    if (words.text === names.get(seat)) return setWrong({ name: t('naming.same') });
    setWrong({});
    setBusy(true);
    const answer = await meeting.offerName(seat, words.text);
    setBusy(false);
    if (!answer.ok) return setWrong({ name: t(`refusal.${answer.refusal.code}`) });
    return answer.done.seats > 0
      ? onAsked()
      : setWrong({ name: t('naming.reachedNobody', { name }) });
  };

  return (
    <RoomDialog title={t('naming.openFor', { name })} mine={mine} onClose={onClose}>
      <form
        className="naming"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && whyUnsent === undefined) void ask();
        }}
      >
        <p>{t('naming.how', { name })}</p>
        <Field label={t('naming.label')} error={wrong.name} value={typed} onValue={setTyped} />
        <div className="dialog-actions">
          <Button kind="main" submits why={whyUnsent} aria-busy={busy}>
            {busy ? t('naming.asking') : t('naming.ask', { name })}
          </Button>
        </div>
      </form>
    </RoomDialog>
  );
}
