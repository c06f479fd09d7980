import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import type { Mine } from '../../telling/mine.ts';
import { lengthInWords } from '../../telling/sentence.ts';
import { useSeconds } from '../use-seconds.ts';

interface PlaceWordsProps {
  readonly mine: Extract<Mine, { kind: 'talk' | 'listening' | 'muted' }>;
}

/** Where one is in the round, and whether one is heard. */
export function PlaceWords({ mine }: PlaceWordsProps) {
  const { mediaState } = useHere();
  const { t } = useWords();
  switch (mine.kind) {
    case 'talk':
      // What the device itself does is said above.
      return mediaState.microphone === 'silenced' ? null : (
        <p className="actions-words">
          {t(mediaState.microphone === 'on' ? 'room.mine.heard' : 'room.mine.listensOnly')}
        </p>
      );
    case 'muted':
      return <MutedWords until={mine.until} />;
    case 'listening':
      return <ListeningWords place={mine.place} />;
  }
}

function ListeningWords({ place }: { readonly place: number | null }) {
  const { t } = useWords();
  if (place === null) return <p className="actions-words">{t('room.mine.hadTurn')}</p>;
  const where = place === 1 ? t('room.mine.next') : t('room.mine.before', { count: place - 1 });
  return (
    <p className="actions-words">
      <strong>{where}</strong> {t('room.mine.waiting')}
    </p>
  );
}

function MutedWords({ until }: { readonly until: 'roundEnd' | number }) {
  const { t } = useWords();
  return (
    <p className="actions-words">
      {until === 'roundEnd' ? t('room.mine.mutedRound') : <MutedUntil until={until} />}
    </p>
  );
}

/** In minutes, rounded up: the last one is not counted down at anybody. */
function MutedUntil({ until }: { readonly until: number }) {
  const { voice } = useHere();
  const { t } = useWords();
  const seconds = useSeconds({ kind: 'running', endsAt: until, wholeMs: 0 });
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return t('room.mine.mutedUntil', { time: lengthInWords(voice, minutes * 60_000) });
}
