import { ContactList } from '../contacts/ContactList.tsx';
import type { Meeting } from '../connection/meeting.ts';
import { useWatched } from '../room/use-watched.ts';
import { useWords } from '../text/words.ts';

/** D11: what was exchanged stays to be written down when the meeting is over, in this tab and nowhere else. */
export function KeptContacts({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useWords();
  const { came } = useWatched(meeting.contacts);
  if (came.size === 0) return null;
  return (
    <section className="page-part">
      <h2>{t('arrive.contacts')}</h2>
      <ContactList
        contacts={[...came].map(([seat, { name, text }]) => ({
          seat,
          name: name ?? t('arrive.contactOfSomeone'),
          text,
        }))}
      />
      <p className="field-hint">{t('arrive.contactsGo')}</p>
    </section>
  );
}
