import type { SeatId } from '@ronda/shared/ids';
import { seatOf } from '@ronda/shared/room/seats';
import { Icon } from '../../look/Icon.tsx';
import type { PhoneState } from '../../telling/phone-state.ts';
import { phoneStateOf } from '../../telling/phone-state.ts';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { PHONE_ICONS } from './sign-icons.ts';
import { useIsHeard } from './use-is-heard.ts';

interface PhoneSignProps {
  readonly seat: SeatId;
  /** Where something else is said of them: the form alone, with its words for who listens to the page. */
  readonly small?: boolean;
}

/** That somebody is here by phone, and what they are doing. Nothing of who has a browser. */
export function PhoneSign({ seat, small = false }: PhoneSignProps) {
  const { t } = useWords();
  const state = usePhone(seat);
  if (state === null) return null;
  return small ? (
    <span className="phone-sign" data-phone={state}>
      <Icon name={PHONE_ICONS[state]} />
      <span className="only-heard">, {t(`room.phone.${state}`)}</span>
    </span>
  ) : (
    <span className="sign" data-phone={state}>
      <Icon name={PHONE_ICONS[state]} />
      <span className="only-heard">{t('room.phone.by')} </span>
      <span className="phone-word">{t(`room.phone.short.${state}`)}</span>
    </span>
  );
}

/** The same in a sentence, for the list of people. */
export function PhoneWords({ seat }: { readonly seat: SeatId }) {
  const { t } = useWords();
  const state = usePhone(seat);
  return state === null ? null : <p className="person-state">{t(`room.phone.${state}`)}</p>;
}

function usePhone(id: SeatId): PhoneState | null {
  const { room } = useHere();
  const heard = useIsHeard(id);
  const seat = seatOf(room, id);
  return seat === undefined ? null : phoneStateOf(room, seat, heard);
}
