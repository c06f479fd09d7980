import type { GroupCard } from '@ronda/shared/wire/protocol';
import type { ReactNode } from 'react';
import { useEffect, useMemo } from 'react';
import { useWords } from '../text/words.ts';
import { Sheet } from '../look/Sheet.tsx';
import type { Invitation } from '../confidence/invitation.ts';
import type { Meeting } from '../connection/meeting.ts';
import type { Media } from '../media/media.ts';
import { Agreements } from './agreements/Agreements.tsx';
import { HelpLine } from './agreements/HelpLine.tsx';
import { ReadTogether } from './agreements/ReadTogether.tsx';
import { Bar } from './bar/Bar.tsx';
import { Circle } from './circle/Circle.tsx';
import { Topic } from './circle/Topic.tsx';
import { Contacts } from './contacts/Contacts.tsx';
import { Decisions } from './decisions/Decisions.tsx';
import { Propose } from './decisions/load.ts';
import { useProposing } from './decisions/use-proposing.ts';
import { keepAwake } from './devices/awake.ts';
import { QuickExit } from './devices/QuickExit.tsx';
import { Happened } from './happened/Happened.tsx';
import { useHappened } from './happened/use-happened.ts';
import { useRenamed } from './happened/use-renamed.ts';
import { HereProvider, useHere, useMakeHere } from './here.tsx';
import type { Seated } from './here.tsx';
import { roomModel } from './model.ts';
import { OfferMove } from './move/OfferMove.tsx';
import { People } from './people/People.tsx';
import { Settings } from './settings/load.ts';
import { useSettings } from './settings/use-settings.ts';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';
import { useSounds } from './sounds/use-sounds.ts';
import { createTexts } from './texts.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useWarnings } from './use-warnings.ts';
import { TheirWords } from './writing/TheirWords.tsx';

interface ScreenProps {
  readonly meeting: Meeting;
  readonly media: Media;
  readonly seated: Seated;
  readonly group: GroupCard | undefined;
  /** What leads to the group between its meetings (D2). */
  readonly between: ReactNode;
  /** The link that leads to the group. */
  readonly invitation: string;
  readonly onLeave: () => void;
  /** To a fresh room (D10). */
  readonly onMove: (invitation: Invitation) => void;
}

/** The room for whoever has a seat in it. */
export function Screen({ meeting, media, seated, invitation, ...table }: ScreenProps) {
  /** Anew with another invitation: what could not be read may be read by now (D8). */
  const texts = useMemo(
    () => createTexts((sealed) => meeting.open(sealed)),
    // oxlint-disable-next-line react/exhaustive-deps
    [meeting, invitation],
  );
  const here = useMakeHere({ meeting, media, texts, seated, invitation });
  return (
    <HereProvider value={here}>
      <AtTheTable {...table} />
    </HereProvider>
  );
}

type AtTheTableProps = Pick<ScreenProps, 'group' | 'between' | 'onLeave' | 'onMove'>;

function AtTheTable({ group, between, onLeave, onMove }: AtTheTableProps) {
  const here = useHere();
  const { t } = useWords();
  const happened = useHappened(here);
  const model = roomModel(here.room, here.me, here.newcomers);
  const proposing = useProposing(here);
  const settings = useSettings(here);
  useRenamed();
  useWarnings(model.stage);
  useEffect(keepAwake, []);
  useSounds(here);
  useShortcuts(here);
  useKeptFocus();
  return (
    <main className="room" data-line={here.line}>
      <QuickExit />
      <Topic group={group} />
      <Circle model={model} />
      <TheirWords />
      <Bar
        model={model}
        onPropose={proposing.open}
        onSettings={() => settings.open('settings')}
        onLeave={onLeave}
        onMove={onMove}
      />
      <Sheet label={t('room.sheet.label')}>
        <div className="sheet-first">
          <ReadTogether />
          <Decisions onPropose={proposing.open} />
        </div>
        <People model={model} onPropose={proposing.open}>
          <OfferMove group={group} mine={model.mine} />
        </People>
        <Contacts mine={model.mine} />
        <Agreements onPropose={proposing.open} />
        <HelpLine onPropose={proposing.open} />
        <Happened told={happened} />
        {between}
      </Sheet>
      {settings.page !== null && (
        <Settings first={settings.page} mine={model.mine} onClose={settings.close} />
      )}
      {proposing.draft !== undefined && (
        <Propose first={proposing.draft} mine={model.mine} onClose={proposing.close} />
      )}
    </main>
  );
}
