import type { SeatId } from '@ronda/shared/ids';
import { isAtClose } from '@ronda/shared/floor/close';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../look/announcer.ts';
import { Button } from '../../look/Button.tsx';
import { SheetPart } from '../../look/Sheet.tsx';
import { loadedApart } from '../../page/ahead.tsx';
import type { Mine } from '../../telling/mine.ts';
import { partInWords } from '../../telling/sentence.ts';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { useWatched } from '../use-watched.ts';
import { ContactList } from '../../contacts/ContactList.tsx';

const { Part: ContactsDialog, loadAhead } = loadedApart(
  async () => (await import('./ContactsDialog.tsx')).ContactsDialog,
);

/** D11: with whom one has exchanged contacts, and to whom one's own is offered. */
export function Contacts({ mine }: { readonly mine: Mine }) {
  const { meeting, room, voice, whyUnsent, refuse } = useHere();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { came, offered } = useWatched(meeting.contacts);
  const nameThen = (seat: SeatId, then: string | null) =>
    voice.names.get(seat) ?? then ?? t('room.someone');
  const list = [...came].map(([seat, { name, text }]) => ({
    seat,
    name: nameThen(seat, name),
    text,
  }));
  useCame(list);
  const pending = offered.filter((seat) => !came.has(seat));
  const show = () => {
    // What cannot be loaded must not take the room with it.
    loadAhead().then(
      () => setOpen(true),
      () => refuse(t('contacts.cannot')),
    );
  };
  return (
    <SheetPart title={t('contacts.title')}>
      {list.length > 0 && (
        <>
          <ContactList contacts={list} />
          <p className="quiet-words">{t('contacts.keep')}</p>
        </>
      )}
      <p className="quiet-words">
        {pending.length === 0
          ? t('contacts.what')
          : t(isAtClose(room) ? 'contacts.offered' : 'contacts.waits', {
              names: partInWords(voice, { seats: pending }),
            })}
      </p>
      <div className="button-row">
        <Button why={whyUnsent} aria-haspopup="dialog" onPress={show}>
          {t(pending.length === 0 ? 'contacts.open' : 'contacts.change')}
        </Button>
      </div>
      {open && <ContactsDialog mine={mine} onClose={() => setOpen(false)} />}
    </SheetPart>
  );
}

/** Says once of each that it has come. What it says is read where it stands: others may hear a screen reader. */
function useCame(list: readonly { readonly seat: SeatId; readonly name: string }[]): void {
  const { t } = useWords();
  const told = useRef<ReadonlySet<SeatId>>(new Set());
  useEffect(() => {
    for (const { seat, name } of list) {
      if (!told.current.has(seat)) announce(t('contacts.came', { name }));
    }
    told.current = new Set(list.map(({ seat }) => seat));
  }, [list, t]);
}
