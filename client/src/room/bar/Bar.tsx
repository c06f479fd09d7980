import { useRef } from 'react';
import type { Invitation } from '../../confidence/invitation.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../look/Icon.tsx';
import { goToDecisions } from '../decisions/Decisions.tsx';
import type { OnPropose } from '../decisions/use-proposing.ts';
import { useHere } from '../here.tsx';
import type { RoomModel } from '../model.ts';
import { KeyButton } from '../shortcuts/KeyButton.tsx';
import { AlwaysActions } from './AlwaysActions.tsx';
import { MoveOffers } from '../move/MoveOffers.tsx';
import { OtherTableAsks } from '../tables/OtherTableAsks.tsx';
import { useReserved } from '../use-reserved.ts';
import { SignalMenu } from '../signals/SignalMenu.tsx';
import { SignalSum } from '../signals/SignalSum.tsx';
import { Hold } from './Hold.tsx';
import { MainActions } from './MainActions.tsx';
import { Notices } from './Notices.tsx';

interface BarProps {
  readonly model: RoomModel;
  readonly onPropose: OnPropose;
  readonly onSettings: () => void;
  readonly onLeave: () => void;
  readonly onMove: (invitation: Invitation) => void;
}

/** One's own controls, at the bottom. */
export function Bar({ model, onPropose, onSettings, onLeave, onMove }: BarProps) {
  const { t } = useWords();
  const { mine, moreTime } = model;
  const { room } = useHere();
  const bar = useRef<HTMLElement>(null);
  useReserved(bar, '--bar-height');
  const calls = mine.kind === 'offer' || mine.kind === 'turn';
  return (
    <section className="bar" ref={bar} data-calls={calls} aria-label={t('room.mine.label')}>
      <SignalSum />
      <div className="bar-inside">
        <Notices moreTime={moreTime} />
        <OtherTableAsks onPropose={onPropose} />
        <MoveOffers onGo={onMove} />
        <MainActions mine={mine} />
        <ToDecisions />
        <div
          className="bar-foot button-row"
          role="group"
          aria-label={t('room.mine.always')}
          data-help-line={room.lasting.helpLine !== undefined}
        >
          <SignalMenu />
          <Hold />
          <AlwaysActions
            mine={mine}
            onPropose={() => onPropose(null)}
            onSettings={onSettings}
            onLeave={onLeave}
          />
        </div>
      </div>
    </section>
  );
}

/** On a small screen the decisions are further down: this says that one waits for an answer, and leads there. */
function ToDecisions() {
  const { room, me, mine } = useHere();
  const { t } = useWords();
  const open = room.proposals.filter(({ id, electors }) => electors.includes(me) && !mine.has(id));
  if (open.length === 0) return null;
  return (
    <div className="to-decisions">
      <KeyButton does="decisions" kind="plain" onPress={goToDecisions}>
        <Icon name="decide" />
        {t('room.do.toDecisions', { count: open.length })}
      </KeyButton>
    </div>
  );
}
