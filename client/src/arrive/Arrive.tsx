import type { GroupId } from '@ronda/shared/ids';
import type { GroupCard } from '@ronda/shared/wire/protocol';
import { Suspense, useEffect, useState } from 'react';
import { useWords } from '../text/words.ts';
import type { KeyRing } from '../confidence/key-ring.ts';
import type { Person } from '../confidence/person.ts';
import { personOf } from '../confidence/person.ts';
import { Button } from '../look/Button.tsx';
import { Tick } from '../look/Tick.tsx';
import type { MediaStart } from '../media/start.ts';
import { createMicrophoneLevel, openCameraPreview } from '../media/preview.ts';
import { suggestLanguage } from '../page/language.ts';
import { Page } from '../page/Page.tsx';
import { Renewed } from '../renewal/load.ts';
import { OtherDevice } from '../second-device/OtherDevice.tsx';
import { About } from './About.tsx';
import { Between } from '../between/Between.tsx';
import './arrive.css';
import { Devices } from './Devices.tsx';
import type { Door } from './door.ts';
import { DoorTrouble } from './DoorTrouble.tsx';
import { useDevice } from './use-device.ts';
import { useDoor } from './use-door.ts';
import { NameField, SharedTick, useWho } from './Who.tsx';

export interface Entering {
  readonly person: Person;
  readonly card: GroupCard | null;
  /** They are new, and wish the others to see it. */
  readonly isNew: boolean;
  /** What was tried at the door comes along. */
  readonly start: MediaStart;
}

interface ArriveProps {
  readonly group: GroupId;
  readonly keys: KeyRing;
  /** It is likely that the room will be needed soon. */
  readonly onNear: () => void;
  readonly onEnter: (entering: Entering) => void;
  /** They have left the group, or want to be somebody new in it. */
  readonly onForgotten: (what: 'group' | 'me') => void;
}

/** Before the room: whom one will meet, a name, and a try of microphone and camera. */
export function Arrive({ group, keys, onNear, onEnter, onForgotten }: ArriveProps) {
  const [door, lookAgain] = useDoor(group, keys);
  const spoken = door.kind === 'seen' ? door.card?.language : undefined;
  useEffect(() => {
    if (spoken !== undefined) suggestLanguage(spoken);
  }, [spoken]);
  const [person] = useState(() => personOf(group));
  return (
    <Page wide={door.kind === 'seen'}>
      {door.kind === 'seen' ? (
        <div className="arrive">
          <About group={group} keys={keys} door={door} />
          <div className="page-part">
            <EnterForm
              group={group}
              name={person?.name ?? ''}
              door={door}
              onNear={onNear}
              onEnter={onEnter}
            />
            <OtherDevice group={group} keys={keys} />
            {person !== null && (
              <Between group={group} keys={keys} person={person} onGone={onForgotten} />
            )}
          </div>
        </div>
      ) : door.kind === 'refused' && door.refusal.code === 'invitationRenewed' ? (
        <Suspense fallback={null}>
          <Renewed group={group} keys={keys} onAgain={lookAgain} onEnter={onEnter} />
        </Suspense>
      ) : (
        <DoorTrouble door={door} onAgain={lookAgain} />
      )}
    </Page>
  );
}

interface EnterFormProps extends Pick<ArriveProps, 'group' | 'onNear' | 'onEnter'> {
  /** By which they were here before. */
  readonly name: string;
  readonly door: Extract<Door, { kind: 'seen' }>;
}

function EnterForm({ group, name, door, onNear, onEnter }: EnterFormProps) {
  const { t } = useWords();
  const { form, who } = useWho(group, name);
  const [isNew, setIsNew] = useState(false);
  const microphone = useDevice(createMicrophoneLevel);
  const camera = useDevice(openCameraPreview);

  const enter = () => {
    const person = who.settled();
    if (person === null) return;
    onEnter({
      person,
      card: door.card,
      isNew,
      start: {
        microphone: isWanted(microphone),
        camera: isWanted(camera),
        ...(microphone.id === undefined ? {} : { microphoneId: microphone.id }),
        ...(camera.id === undefined ? {} : { cameraId: camera.id }),
      },
    });
  };

  return (
    <form
      ref={form}
      className="page-card"
      noValidate
      aria-label={t('arrive.enter')}
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <NameField who={who} onFocus={onNear} />
      <Tick label={t('arrive.isNew')} hint={t('arrive.isNewHint')} on={isNew} onTurned={setIsNew} />
      <Devices microphone={microphone} camera={camera} />
      <SharedTick who={who} />
      <p className="field-hint">{t('media.exit.atTheDoor')}</p>
      {door.answer.meeting !== null && door.answer.meeting.closed !== false && (
        <p className="page-trouble">{t('arrive.closed')}</p>
      )}
      <div className="page-actions">
        <Button kind="main" large submits onPointerEnter={onNear} onFocus={onNear}>
          {t('arrive.enter')}
        </Button>
      </div>
    </form>
  );
}

/** Also when the browser has not opened it yet. */
function isWanted({ device }: { readonly device: { readonly kind: string } }): boolean {
  return device.kind === 'on' || device.kind === 'opening';
}
