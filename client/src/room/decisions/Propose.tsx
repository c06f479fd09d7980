import { useRef, useState } from 'react';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import type { Mine } from '../../telling/mine.ts';
import { RoomDialog } from '../RoomDialog.tsx';
import { ChooseProposal } from './choose/ChooseProposal.tsx';
import { kindKey } from './choose/kind-key.ts';
import type { Draft } from './draft.ts';
import { blank } from './draft.ts';
import { MakeProposal } from './forms/MakeProposal.tsx';
import './propose.css';

interface ProposeProps {
  /** What to begin with; null to choose first. */
  readonly first: Draft | null;
  readonly mine: Mine;
  readonly onClose: () => void;
}

/** First what, then the particulars. */
export function Propose({ first, mine, onClose }: ProposeProps) {
  const { room } = useHere();
  const { t } = useWords();
  const [draft, setDraft] = useState(first);
  const place = useRef<HTMLDivElement>(null);
  const turnTo = (next: Draft | null) => {
    setDraft(next);
    // What takes a page's place is read from its top.
    place.current?.closest('dialog')?.querySelector('h2')?.focus();
  };
  return (
    <RoomDialog
      title={t(draft === null ? 'propose.choose.title' : kindKey(draft.kind, room))}
      mine={mine}
      onClose={onClose}
    >
      <div ref={place} className="make">
        {draft === null ? (
          <ChooseProposal onChosen={(kind) => turnTo(blank(kind))} />
        ) : (
          <MakeProposal draft={draft} onBack={() => turnTo(null)} onDone={onClose} />
        )}
      </div>
    </RoomDialog>
  );
}
