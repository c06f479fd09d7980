import { LONGEST } from '@ronda/shared/confidence/sealed';
import { isAtClose } from '@ronda/shared/floor/close';
import type { SeatId } from '@ronda/shared/ids';
import { isPresent } from '@ronda/shared/room/seats';
import { useState } from 'react';
import { tidyWords } from '../../confidence/words.ts';
import { announce } from '../../look/announcer.ts';
import { Button } from '../../look/Button.tsx';
import { Choice } from '../../look/Choice.tsx';
import { Field } from '../../look/Field.tsx';
import { useFirstWrong } from '../../page/use-first-wrong.ts';
import type { Mine } from '../../telling/mine.ts';
import { useWords } from '../../text/words.ts';
import { Whom } from '../circle/Whom.tsx';
import { useHere } from '../here.tsx';
import { RoomDialog } from '../RoomDialog.tsx';
import { useWatched } from '../use-watched.ts';
import './form.css';

interface ContactsDialogProps {
  readonly mine: Mine;
  readonly onClose: () => void;
}

/** Writes how one can be reached, and chooses to whom that is offered (D11). */
export function ContactsDialog({ mine, onClose }: ContactsDialogProps) {
  const { meeting, room, me } = useHere();
  const { t } = useWords();
  const { own, offered, came } = useWatched(meeting.contacts);
  const [typed, setTyped] = useState(own);
  const [chosen, setChosen] = useState<readonly SeatId[]>(offered);
  const [wrong, setWrong] = useState<{ readonly contact?: string; readonly whom?: string }>({});
  const form = useFirstWrong(wrong);
  const others = room.seats.filter((seat) => seat.id !== me && isPresent(seat));
  // With whom it is exchanged already, nothing can be taken back.
  const seats = others
    .filter(({ id, by }) => by === 'browser' && !came.has(id))
    .map(({ id }) => id);
  const to = chosen.filter((seat) => seats.includes(seat));
  const withdraws = to.length === 0 && offered.some((seat) => !came.has(seat));

  const offer = () => {
    const words = tidyWords(typed, LONGEST.contact);
    if (to.length === 0 && !withdraws) return setWrong({ whom: t('contacts.noneChosen') });
    if (!words.ok && !withdraws) {
      const why = {
        empty: t('contacts.empty'),
        tooLong: t('contacts.tooLong', { most: LONGEST.contact }),
      };
      return setWrong({ contact: why[words.why] });
    }
    meeting.offerContact(words.ok ? words.text : own, [...to, ...came.keys()]);
    announce(t(withdraws ? 'contacts.withdrawn' : 'contacts.offeredNow'));
    return onClose();
  };

  return (
    <RoomDialog title={t('contacts.open')} mine={mine} onClose={onClose}>
      <form
        className="contacts-form"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          offer();
        }}
      >
        <p>{t('contacts.how')}</p>
        {!isAtClose(room) && <p>{t('contacts.atClose')}</p>}
        {seats.length === 0 ? (
          <p>{t('contacts.nobody')}</p>
        ) : (
          <>
            <Field
              label={t('contacts.label')}
              hint={t('contacts.hint')}
              error={wrong.contact}
              value={typed}
              onValue={setTyped}
            />
            <Choice<SeatId>
              legend={t('contacts.whom')}
              options={seats.map((seat) => ({ value: seat, label: <Whom seat={seat} /> }))}
              chosen={to}
              several
              onChosen={setChosen}
            />
            {wrong.whom !== undefined && (
              <p className="field-error" role="alert">
                {wrong.whom}
              </p>
            )}
          </>
        )}
        {others.some(({ by }) => by === 'phone') && (
          <p className="quiet-words">{t('contacts.byPhone')}</p>
        )}
        {seats.length > 0 && (
          <div className="dialog-actions">
            <Button kind="main" submits>
              {t(withdraws ? 'contacts.withdraw' : 'contacts.offer')}
            </Button>
          </div>
        )}
      </form>
    </RoomDialog>
  );
}
