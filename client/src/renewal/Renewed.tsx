import type { GroupId } from '@ronda/shared/ids';
import { useEffect, useState } from 'react';
import type { Entering } from '../arrive/Arrive.tsx';
import { NameField, SharedTick, useWho } from '../arrive/Who.tsx';
import type { KeyRing } from '../confidence/key-ring.ts';
import { personOf } from '../confidence/person.ts';
import { Button } from '../look/Button.tsx';
import { Heading } from '../page/Heading.tsx';
import { useWords } from '../text/words.ts';
import { findWay } from './way.ts';

interface RenewedProps {
  readonly group: GroupId;
  readonly keys: KeyRing;
  /** Their way was found, or may be there by now. */
  readonly onAgain: () => void;
  readonly onEnter: (entering: Entering) => void;
}

/** D8: the link is one of before. Whoever has been here finds the new one by themselves; others may knock. */
export function Renewed({ group, keys, onAgain, onEnter }: RenewedProps) {
  const { t } = useWords();
  const [person] = useState(() => personOf(group));
  const [looking, setLooking] = useState(person !== null);
  useEffect(() => {
    let current = true;
    if (person === null) return;
    void findWay({ group, keys, identity: person.identity }).then((found) => {
      if (!current) return;
      if (found) onAgain();
      else setLooking(false);
    });
    return () => {
      current = false;
    };
    // Once: what is looked for does not change while it is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  if (looking) return <output className="page-soft">{t('renewed.looking')}</output>;
  return (
    <div className="notice">
      <Heading>{t('renewed.title')}</Heading>
      <p role="alert">{t('renewed.body')}</p>
      <KnockForm group={group} name={person?.name ?? ''} onEnter={onEnter} onAgain={onAgain} />
    </div>
  );
}

function KnockForm({
  group,
  name: known,
  onEnter,
  onAgain,
}: Omit<RenewedProps, 'keys'> & { readonly name: string }) {
  const { t } = useWords();
  const { form, who } = useWho(group, known);
  const knock = () => {
    const person = who.settled();
    if (person === null) return;
    onEnter({ person, card: null, isNew: false, start: { microphone: false, camera: false } });
  };
  return (
    <form
      ref={form}
      className="page-card"
      noValidate
      aria-label={t('renewed.knock')}
      onSubmit={(event) => {
        event.preventDefault();
        knock();
      }}
    >
      <NameField who={who} />
      <SharedTick who={who} />
      <div className="page-actions">
        <Button kind="main" submits>
          {t('renewed.knock')}
        </Button>
        <Button onPress={onAgain}>{t('renewed.again')}</Button>
      </div>
    </form>
  );
}
