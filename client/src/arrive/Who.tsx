import { LONGEST } from '@ronda/shared/confidence/sealed';
import type { GroupId } from '@ronda/shared/ids';
import { type RefObject, useState } from 'react';
import { type Person, settle } from '../confidence/person.ts';
import { tidyWords } from '../confidence/words.ts';
import { Field } from '../look/Field.tsx';
import { Tick } from '../look/Tick.tsx';
import { useFirstWrong } from '../page/use-first-wrong.ts';
import { useWords } from '../text/words.ts';

/** As whom somebody comes in. */
export interface Who {
  /** Keeps it. Null, and said at the field, when there is no name to be seen by. */
  settled(): Person | null;
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly wrongName: string | undefined;
  readonly shared: boolean;
  readonly setShared: (shared: boolean) => void;
}

/** Its parts belong into the form that has this `form`. */
export function useWho(
  group: GroupId,
  known: string,
): { readonly form: RefObject<HTMLFormElement | null>; readonly who: Who } {
  const { t } = useWords();
  const [name, setName] = useState(known);
  const [shared, setShared] = useState(false);
  const [wrong, setWrong] = useState<{ readonly name?: string }>({});
  const form = useFirstWrong(wrong);
  const who: Who = {
    settled() {
      const words = tidyWords(name, LONGEST.name);
      if (words.ok) return settle(group, words.text, shared);
      const isEmpty = words.why === 'empty';
      const why = t(isEmpty ? 'arrive.nameEmpty' : 'arrive.nameTooLong', { most: LONGEST.name });
      setWrong({ name: why });
      return null;
    },
    name,
    setName,
    wrongName: wrong.name,
    shared,
    setShared,
  };
  return { form, who };
}

interface PartProps {
  readonly who: Who;
}

export function NameField({ who, onFocus }: PartProps & { readonly onFocus?: () => void }) {
  const { t } = useWords();
  return (
    <Field
      label={t('arrive.name')}
      hint={t('arrive.nameHint')}
      error={who.wrongName}
      value={who.name}
      onValue={who.setName}
      {...(onFocus === undefined ? {} : { onFocus })}
      required
    />
  );
}

export function SharedTick({ who }: PartProps) {
  const { t } = useWords();
  return (
    <Tick
      label={t('arrive.shared')}
      hint={t('arrive.sharedHint')}
      on={who.shared}
      onTurned={who.setShared}
    />
  );
}
