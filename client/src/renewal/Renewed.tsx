import { LONGEST } from '@ronda/shared/confidence/sealed';
import type { GroupId } from '@ronda/shared/ids';
import { useEffect, useState } from 'react';
import type { Entering } from '../arrive/Arrive.tsx';
import type { KeyRing } from '../confidence/key-ring.ts';
import { personOf, settle } from '../confidence/person.ts';
import { tidyWords } from '../confidence/words.ts';
import { Button } from '../look/Button.tsx';
import { Field } from '../look/Field.tsx';
import { Tick } from '../look/Tick.tsx';
import { Heading } from '../page/Heading.tsx';
import { useFirstWrong } from '../page/use-first-wrong.ts';
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
  const [name, setName] = useState(known);
  const [shared, setShared] = useState(false);
  const [wrong, setWrong] = useState<{ readonly name?: string }>({});
  const form = useFirstWrong(wrong);
  const knock = () => {
    const words = tidyWords(name, LONGEST.name);
    if (words.ok) {
      const person = settle(group, words.text, shared);
      const start = { microphone: false, camera: false };
      return onEnter({ person, card: null, isNew: false, start });
    }
    const empty = words.why === 'empty';
    const why = t(empty ? 'arrive.nameEmpty' : 'arrive.nameTooLong', { most: LONGEST.name });
    return setWrong({ name: why });
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
      <Field
        label={t('arrive.name')}
        hint={t('arrive.nameHint')}
        error={wrong.name}
        value={name}
        onValue={setName}
        required
      />
      <Tick
        label={t('arrive.shared')}
        hint={t('arrive.sharedHint')}
        on={shared}
        onTurned={setShared}
      />
      <div className="page-actions">
        <Button kind="main" submits>
          {t('renewed.knock')}
        </Button>
        <Button onPress={onAgain}>{t('renewed.again')}</Button>
      </div>
    </form>
  );
}
