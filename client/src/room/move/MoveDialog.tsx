import type { SeatId } from '@ronda/shared/ids';
import type { GroupCard } from '@ronda/shared/wire/protocol';
import { useState } from 'react';
import { useWords } from '../../text/words.ts';
import { usePhoneSide } from '../../group/use-phone-side.ts';
import { newGroup } from '../../start/make-group.ts';
import { Button } from '../../look/Button.tsx';
import { Choice } from '../../look/Choice.tsx';
import { Whom } from '../circle/Whom.tsx';
import { useHere } from '../here.tsx';
import type { Mine } from '../../telling/mine.ts';
import { reachableIn } from '../../telling/reachable.ts';
import { roomModel } from '../model.ts';
import { RoomDialog } from '../RoomDialog.tsx';

interface MoveDialogProps {
  readonly group: GroupCard | undefined;
  readonly mine: Mine;
  readonly onClose: () => void;
}

/** Chooses whom, makes the fresh room, and offers it. */
export function MoveDialog({ group, mine, onClose }: MoveDialogProps) {
  const { meeting, room, me, nameOf, whyUnsent } = useHere();
  const { t } = useWords();
  // D8: where this room takes calls, the fresh one does, so that whoever is lost can be told its PIN.
  const phoneSide = usePhoneSide(room.lasting.phones !== null);
  const calls = phoneSide === 'none' || phoneSide === 'unknown' ? null : phoneSide;
  const [chosen, setChosen] = useState<readonly SeatId[]>([]);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const seats = reachableIn(room, me);
  /** Where they sit, clockwise from oneself as on the circle, when somebody else is called the same. */
  const circle = roomModel(room, me).circle.map(({ id }) => id);
  const hint = (seat: SeatId) =>
    circle.includes(seat) && circle.filter((id) => nameOf(id) === nameOf(seat)).length > 1
      ? t('move.place', { place: circle.indexOf(seat) })
      : undefined;
  // Whoever left meanwhile is no longer asked.
  const to = chosen.filter((seat) => seats.includes(seat));

  const offer = async () => {
    if (group === undefined) return setWrong(t('move.notRead'));
    setWrong(null);
    setBusy(true);
    const made = await newGroup(group, room.policy.turnSeconds, { phoneSide: calls });
    const answer = made.kind === 'done' ? await meeting.offerMove(to, made.done) : null;
    setBusy(false);
    // That it did not reach everybody is said with the offer, unless it reached nobody: then there is none.
    if (answer?.ok === true)
      return answer.done.seats > 0 ? onClose() : setWrong(t('move.nobodyReached'));
    if (answer !== null) return setWrong(t(`refusal.${answer.refusal.code}`));
    return setWrong(
      made.kind === 'refused' ? t(`refusal.${made.refusal.code}`) : t('move.unreachable'),
    );
  };
  const why = () => {
    if (whyUnsent !== undefined) return whyUnsent;
    return to.length === 0 ? t('move.noneChosen') : undefined;
  };

  return (
    <RoomDialog title={t('move.open')} mine={mine} onClose={onClose}>
      <p>{t('move.what')}</p>
      <p>{t('move.how')}</p>
      {seats.length === 0 ? (
        <p>{t('move.nobody')}</p>
      ) : (
        <>
          <Choice<SeatId>
            legend={t('move.whom')}
            options={seats.map((seat) => ({
              value: seat,
              label: <Whom seat={seat} />,
              hint: hint(seat),
            }))}
            chosen={to}
            several
            onChosen={setChosen}
          />
          {wrong !== null && (
            <p className="field-error" role="alert">
              {wrong}
            </p>
          )}
          <div className="dialog-actions">
            <Button
              kind="main"
              why={why()}
              aria-busy={busy}
              onPress={() => {
                if (!busy) void offer();
              }}
            >
              {busy ? t('move.offering') : t('move.offer')}
            </Button>
          </div>
        </>
      )}
    </RoomDialog>
  );
}
