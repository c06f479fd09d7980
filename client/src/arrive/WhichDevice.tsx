import { useId } from 'react';
import { useWords } from '../text/words.ts';
import { useDeviceList } from './use-device-list.ts';

interface WhichDeviceProps {
  readonly kind: MediaDeviceKind;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly onChosen: (id: string) => void;
  /** What stands there when there is nothing to choose: none is named, or one. */
  readonly otherwise?: (only: MediaDeviceInfo | undefined) => string;
}

/** A choice among several microphones, cameras or speakers. */
export function WhichDevice({ kind, label, chosen, onChosen, otherwise }: WhichDeviceProps) {
  const { t } = useWords();
  const id = useId();
  const devices = useDeviceList(kind);
  if (devices.length < 2) {
    if (otherwise === undefined) return null;
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <p>{otherwise(devices[0])}</p>
      </div>
    );
  }
  const known = devices.some(({ deviceId }) => deviceId === chosen);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field-input"
        value={known ? chosen : devices[0]?.deviceId}
        onChange={(event) => onChosen(event.target.value)}
      >
        {devices.map((device, index) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label === '' ? t('arrive.unnamed', { number: index + 1 }) : device.label}
          </option>
        ))}
      </select>
    </div>
  );
}
