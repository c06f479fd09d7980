import { useState } from 'react';
import type { Taken } from '../../arrive/take-invitation.ts';
import { takeInvitation } from '../../arrive/take-invitation.ts';
import type { Invitation } from '../../confidence/invitation.ts';
import type { MoveOffer } from '../../connection/moves.ts';
import { announce } from '../../look/announcer.ts';
import { Button } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import type { Words } from '../../text/catalogue.ts';
import { useWords } from '../../text/words.ts';
import { useAnnounced } from '../bar/use-announced.ts';
import { useHere } from '../here.tsx';
import { partInWords } from '../../telling/sentence.ts';
import { useWatched } from '../use-watched.ts';
import './move.css';

interface MoveOffersProps {
  readonly onGo: (invitation: Invitation) => void;
}

/** D10: fresh rooms offered to oneself, or by oneself. Each stays until it is answered; no answer is told to anybody. */
export function MoveOffers({ onGo }: MoveOffersProps) {
  const { meeting } = useHere();
  return useWatched(meeting.moves).map((move) =>
    move.kind === 'offered' ? (
      <Offered key={move.by} offer={move} onGo={onGo} />
    ) : (
      <Unopened key="unopened" onClose={() => meeting.putAside(move)} />
    ),
  );
}

function Offered({ offer, onGo }: MoveOffersProps & { readonly offer: MoveOffer }) {
  const { meeting } = useHere();
  const { t } = useWords();
  const words = useOfferWords(offer);
  const [asking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  useAnnounced(words);
  const go = async () => {
    setWrong(null);
    setAsking(true);
    // The seat here is left only for a room that is there.
    const taken = await takeInvitation(offer.invitation);
    setAsking(false);
    if (taken.kind !== 'taken') return setWrong(whyStay(t, taken));
    announce(t('move.going'));
    onGo(offer.invitation);
  };
  return (
    <div className="bar-notice bar-notice-quiet move-offer">
      <p>{words}</p>
      <div className="move-answers">
        <Button
          kind="main"
          aria-busy={asking}
          onPress={() => {
            if (!asking) void go();
          }}
        >
          <Icon name="go" />
          {t(asking ? 'move.offering' : 'move.go')}
        </Button>
        <Button onPress={() => meeting.putAside(offer)}>{t('move.notNow')}</Button>
      </div>
      {wrong !== null && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

function useOfferWords({ by, to, reached }: MoveOffer): string {
  const { me, voice, nameOf } = useHere();
  const { t } = useWords();
  if (by !== me) return t('move.offered', { name: nameOf(by) });
  const names = partInWords(voice, { seats: to });
  return t(reached === 'all' ? 'move.offeredByMe' : 'move.offeredToSome', { names });
}

function whyStay(t: Words['t'], taken: Exclude<Taken, { kind: 'taken' }>): string {
  const stay = t('move.stillHere');
  switch (taken.kind) {
    case 'otherSecret':
      return `${t('move.otherSecret')} ${stay}`;
    case 'refused':
      return `${t(`refusal.${taken.refusal.code}`)} ${stay}`;
    case 'unreachable':
      return `${t('move.notThere')} ${stay}`;
  }
}

function Unopened({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const words = t('move.unopened');
  useAnnounced(words);
  return (
    <div className="bar-notice bar-notice-quiet move-offer">
      <p>{words}</p>
      <Button onPress={onClose}>{t('room.close')}</Button>
    </div>
  );
}
