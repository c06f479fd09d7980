import type { ReactNode } from 'react';
import { useWords } from '../text/words.ts';
import { Button } from '../look/Button.tsx';
import type { DeviceKind } from '../media/device-fault.ts';
import type { createMicrophoneLevel, openCameraPreview } from '../media/preview.ts';
import { FAULT_WORDS } from './fault-words.ts';
import { Level } from './Level.tsx';
import { Preview } from './Preview.tsx';
import type { DeviceUse } from './use-device.ts';
import { WhichDevice } from './WhichDevice.tsx';

type Opened<F extends (...args: never[]) => Promise<unknown>> = Exclude<
  Awaited<ReturnType<F>>,
  string
>;
export type Microphone = Opened<typeof createMicrophoneLevel>;
export type Camera = Opened<typeof openCameraPreview>;

interface DevicesProps {
  readonly microphone: DeviceUse<Microphone>;
  readonly camera: DeviceUse<Camera>;
}

/** Trying microphone and camera before entering. Neither is needed. */
export function Devices({ microphone, camera }: DevicesProps) {
  const { t } = useWords();
  return (
    <fieldset className="page-part">
      <legend className="choice-legend">{t('arrive.devices')}</legend>
      <p className="field-hint">{t('arrive.devicesHint')}</p>
      <DeviceRow
        use={microphone}
        kind="microphone"
        name={t('arrive.microphone')}
        hints={{
          off: t('arrive.microphoneOffHint'),
          opening: t('arrive.microphoneOpening'),
          on: t('arrive.microphoneOnHint'),
        }}
        turnOn={t('media.turnMicrophoneOn')}
        turnOff={t('media.turnMicrophoneOff')}
      >
        {microphone.device.kind === 'on' && (
          <>
            <Level source={microphone.device.opened} label={t('arrive.level')} />
            <WhichDevice
              kind="audioinput"
              label={t('arrive.whichMicrophone')}
              chosen={microphone.id}
              onChosen={microphone.turnOn}
            />
          </>
        )}
      </DeviceRow>
      <DeviceRow
        use={camera}
        kind="camera"
        name={t('arrive.camera')}
        hints={{
          off: t('arrive.cameraOffHint'),
          opening: t('arrive.cameraOpening'),
          on: t('arrive.cameraOnHint'),
        }}
        turnOn={t('media.turnCameraOn')}
        turnOff={t('media.turnCameraOff')}
      >
        {camera.device.kind === 'on' && (
          <>
            <Preview stream={camera.device.opened.stream} label={t('arrive.preview')} />
            <WhichDevice
              kind="videoinput"
              label={t('arrive.whichCamera')}
              chosen={camera.id}
              onChosen={camera.turnOn}
            />
          </>
        )}
      </DeviceRow>
    </fieldset>
  );
}

interface DeviceRowProps {
  readonly use: DeviceUse<unknown>;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly hints: Readonly<Record<'off' | 'opening' | 'on', string>>;
  readonly turnOn: string;
  readonly turnOff: string;
  readonly children: ReactNode;
}

function DeviceRow({ use, kind, name, hints, turnOn, turnOff, children }: DeviceRowProps) {
  const { t } = useWords();
  const { device } = use;
  const isOn = device.kind === 'on' || device.kind === 'opening';
  return (
    <div className="device">
      <div className="device-words">
        <span className="device-name">{name}</span>
        <output className="field-hint">
          {device.kind === 'fault' ? t(FAULT_WORDS[kind][device.fault]) : hints[device.kind]}
        </output>
      </div>
      <Button onPress={() => (isOn ? use.turnOff() : use.turnOn(use.id))}>
        {isOn ? turnOff : turnOn}
      </Button>
      {device.kind === 'on' && <div className="device-more">{children}</div>}
    </div>
  );
}
