import { useState } from 'react';
import { useWords } from '../../text/words.ts';
import type { Here } from '../here.tsx';
import type { Draft } from './draft.ts';
import { loadPropose } from './load.ts';

/** Opens the dialog: at the choice of kinds, or at the form of what somebody wants to propose. */
export type OnPropose = (draft: Draft | null) => void;

interface Proposing {
  /** What the dialog begins with; undefined while it is closed. */
  readonly draft: Draft | null | undefined;
  readonly open: OnPropose;
  readonly close: () => void;
}

export function useProposing({ refuse }: Here): Proposing {
  const { t } = useWords();
  const [draft, setDraft] = useState<Draft | null | undefined>(undefined);
  const open: OnPropose = (wanted) => {
    // What cannot be loaded must not take the room with it.
    loadPropose().then(
      () => setDraft(wanted),
      () => refuse(t('decision.notLoaded')),
    );
  };
  return { draft, open, close: () => setDraft(undefined) };
}
