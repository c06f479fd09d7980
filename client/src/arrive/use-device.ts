import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeviceFault } from '../media/device-fault.ts';

/** A microphone or camera that its owner tries before entering. Off until wanted. */
export type Device<T> =
  | { readonly kind: 'off' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'on'; readonly opened: T }
  | { readonly kind: 'fault'; readonly fault: DeviceFault };

export interface DeviceUse<T> {
  readonly device: Device<T>;
  /** Which one, when the person chose among several. */
  readonly id: string | undefined;
  readonly turnOn: (id?: string) => void;
  readonly turnOff: () => void;
}

interface Opened {
  stop(): void;
}

/** `open` must stay the same function between renders. */
export function useDevice<T extends Opened>(
  open: (id?: string) => Promise<T | DeviceFault>,
): DeviceUse<T> {
  const [device, setDevice] = useState<Device<T>>({ kind: 'off' });
  const [id, setId] = useState<string | undefined>(undefined);
  const held = useRef<Opened | null>(null);
  /** Which wish is the last: an answer to an earlier one comes too late. */
  const wish = useRef(0);

  const letGo = useCallback(() => {
    wish.current += 1;
    held.current?.stop();
    held.current = null;
  }, []);
  const turnOff = useCallback(() => {
    letGo();
    setDevice({ kind: 'off' });
  }, [letGo]);
  const turnOn = useCallback(
    (chosen?: string) => {
      letGo();
      const mine = wish.current;
      setId(chosen);
      setDevice({ kind: 'opening' });
      void open(chosen).then((opened) => {
        if (typeof opened === 'string') {
          if (mine === wish.current) setDevice({ kind: 'fault', fault: opened });
          return;
        }
        if (mine !== wish.current) return opened.stop();
        held.current = opened;
        setDevice({ kind: 'on', opened });
      });
    },
    [letGo, open],
  );
  useEffect(() => letGo, [letGo]);
  return { device, id, turnOn, turnOff };
}
