import { useEffect, useState } from 'react';

/** Devices of one kind, as the browser names them; kept up when one is plugged in or out. */
export function useDeviceList(kind: MediaDeviceKind): readonly MediaDeviceInfo[] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  useEffect(() => {
    // Without HTTPS a browser has no `mediaDevices` at all.
    if (!('mediaDevices' in navigator)) return;
    let current = true;
    const list = async () => {
      const all = await navigator.mediaDevices.enumerateDevices();
      // Before its person has let the page use one, a browser gives away no more than that there are some.
      const named = all.filter((device) => device.kind === kind && device.deviceId !== '');
      if (current) setDevices(named);
    };
    void list();
    const changed = () => void list();
    navigator.mediaDevices.addEventListener('devicechange', changed);
    return () => {
      current = false;
      navigator.mediaDevices.removeEventListener('devicechange', changed);
    };
  }, [kind]);
  return devices;
}
