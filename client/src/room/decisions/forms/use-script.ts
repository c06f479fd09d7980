import { LONGEST } from '@ronda/shared/confidence/sealed';
import type { Stage } from '@ronda/shared/decisions/action';
import type { Room } from '@ronda/shared/room/state';
import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { tidyWords } from '../../../confidence/words.ts';
import { announce } from '../../../look/announcer.ts';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import type { StageDraft } from './script-draft.ts';
import { blankStage, draftsOf, isRound, moved, READY_SCRIPT, stageOf } from './script-draft.ts';

interface Script {
  readonly drafts: readonly StageDraft[];
  /** What is wrong with a stage's own question, in words, by the stage's id. */
  readonly wrong: ReadonlyMap<number, string>;
  readonly change: (draft: StageDraft) => void;
  readonly move: (id: number, by: -1 | 1) => void;
  readonly remove: (id: number) => void;
  readonly add: (kind: Stage['kind']) => void;
  /** Fit to be proposed; null, and `wrong` says why, when something is not. */
  readonly sealed: () => Promise<readonly Stage[] | null>;
}

/** A script while it is being written. `list` is where its stages stand, so that the focus follows what is moved. */
export function useScript(
  from: readonly Stage[] | null,
  list: RefObject<HTMLOListElement | null>,
): Script {
  const { meeting, room, texts } = useHere();
  const { t } = useWords();
  const [drafts, setDrafts] = useState(() => draftsOf(from ?? readyFor(room)));
  const [wrong, setWrong] = useState<ReadonlyMap<number, string>>(new Map());
  const [next, setNext] = useState(drafts.length);
  const focus = useRef<string | null>(null);
  const nameOf = (kind: Stage['kind']) => t(`decision.stage.${kind}`);

  useEffect(() => {
    for (const { id, from: words } of drafts) {
      if (words === null) continue;
      void texts
        .whenOpened(words)
        .then((text) =>
          setDrafts((all) =>
            all.map((one) =>
              one.id === id && one.typed === '' ? { ...one, typed: text ?? '', from: null } : one,
            ),
          ),
        );
    }
  }, [drafts, texts]);
  // An element that has been moved has lost the focus.
  useEffect(() => {
    if (focus.current === null) return;
    list.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = null;
  });

  async function sealed(): Promise<readonly Stage[] | null> {
    const found = new Map<number, string>();
    const stages = await Promise.all(
      drafts.map(async (draft) => {
        if (!isRound(draft) || draft.prompt !== 'own') return stageOf(draft, null);
        const words = tidyWords(draft.typed, LONGEST.text);
        if (words.ok) return stageOf(draft, await meeting.seal(words.text));
        found.set(draft.id, t(`decision.${words.why}`, { most: LONGEST.text }));
        return null;
      }),
    );
    setWrong(found);
    const fit = stages.filter((stage) => stage !== null);
    return fit.length === stages.length ? fit : null;
  }

  return {
    drafts,
    wrong,
    change(changed) {
      setDrafts(drafts.map((draft) => (draft.id === changed.id ? changed : draft)));
    },
    move(id, by) {
      const after = moved(drafts, id, by);
      const number = after.findIndex((draft) => draft.id === id) + 1;
      const kind = after[number - 1]?.kind;
      if (after === drafts || kind === undefined) return;
      setDrafts(after);
      focus.current = `[data-stage="${id}"] [data-move="${by}"]`;
      announce(t('propose.script.moved', { stage: nameOf(kind), number }));
    },
    remove(id) {
      const place = drafts.findIndex((draft) => draft.id === id);
      const neighbour = drafts[place + 1] ?? drafts[place - 1];
      const kind = drafts[place]?.kind;
      setDrafts(drafts.filter((draft) => draft.id !== id));
      focus.current = `[data-stage="${neighbour?.id ?? ''}"]`;
      if (kind !== undefined) announce(t('propose.script.removed', { stage: nameOf(kind) }));
    },
    add(kind) {
      setDrafts([...drafts, blankStage(next, kind)]);
      setNext(next + 1);
      focus.current = `[data-stage="${next}"]`;
    },
    sealed,
  };
}

/** A group without agreements has nothing to read. */
function readyFor({ lasting }: Room): readonly Stage[] {
  const none = lasting.agreements.length === 0;
  return READY_SCRIPT.filter(({ kind }) => !none || kind !== 'reading');
}
