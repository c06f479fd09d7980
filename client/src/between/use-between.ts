import type { CircleCommand } from '@ronda/shared/circle/command';
import type { CircleSeen } from '@ronda/shared/circle/seen';
import type { GroupId, SeatId } from '@ronda/shared/ids';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { GroupKeys } from '../confidence/keys.ts';
import { sealName } from '../confidence/name-card.ts';
import type { Person } from '../confidence/person.ts';
import { open } from '../confidence/sealing.ts';
import { openNames } from '../connection/names.ts';
import { createTexts } from '../room/texts.ts';
import type { Voice } from '../telling/sentence.ts';
import { useWords } from '../text/words.ts';
import type { GroupLine } from './group-line.ts';
import { openGroupLine } from './group-line.ts';

/** The group between its meetings, as it is shown, and what can be asked of it. */
export interface Between {
  /** Null until it was seen for the first time. */
  readonly seen: CircleSeen | null;
  readonly voice: Voice;
  /** Answers whether it was done; why not stands in `refused`, in words. */
  readonly ask: (command: CircleCommand, named?: boolean) => Promise<boolean>;
  readonly refused: string | null;
}

/** Looked at once there is a line, and again whenever the page is looked at. */
export function useBetween(group: GroupId, keys: GroupKeys, person: Person): Between {
  const { t, language } = useWords();
  const [seen, setSeen] = useState<CircleSeen | null>(null);
  const [names, setNames] = useState<ReadonlyMap<SeatId, string>>(new Map());
  const [refused, setRefused] = useState<string | null>(null);
  const line = useRef<GroupLine | null>(null);
  const texts = useMemo(() => createTexts((sealed) => open(keys, sealed)), [keys]);
  const opened = useSyncExternalStore(texts.subscribe, texts.state);
  const { identity, name } = person;

  useEffect(() => {
    let over = false;
    const look = async () => {
      const answer = await mine.look();
      if (!over && answer.ok) await show(answer.done);
    };
    const show = async (now: CircleSeen) => {
      const { names: known } = await openNames(keys, now.names);
      if (over) return;
      setNames(known);
      setSeen(now);
    };
    const mine = openGroupLine({ group, keys, identity }, () => void look());
    const ask: GroupLine['ask'] = async (command, sealed) => {
      const answer = await mine.ask(command, sealed);
      if (answer.ok) await show(answer.done);
      return answer;
    };
    line.current = { ...mine, ask };
    const again = () => document.visibilityState === 'visible' && void look();
    document.addEventListener('visibilitychange', again);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', again);
      mine.close();
    };
  }, [group, keys, identity]);

  return {
    seen,
    refused,
    voice: {
      t,
      language,
      names,
      opened: (sealed) => opened.get(sealed) ?? texts.opened(sealed),
    },
    async ask(command, named = true) {
      setRefused(null);
      const answer = await line.current?.ask(
        command,
        named ? await sealName(keys, { name }) : null,
      );
      if (answer?.ok === true) return true;
      setRefused(t(`refusal.${answer?.refusal.code ?? 'oneMoment'}`));
      return false;
    },
  };
}
