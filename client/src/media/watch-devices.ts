import type { DeviceKind } from './device-fault.ts';
import { permissionFor } from './device-fault.ts';

const KINDS: readonly DeviceKind[] = ['microphone', 'camera'];
const LISTED = { microphone: 'audioinput', camera: 'videoinput' } as const;

/**
 * Tells when a device has come, or the leave to use one was given (`better`), and when that leave
 * was taken back (`revoked`), until the returned function is called.
 */
export function watchDevices(told: {
  better: (kind: DeviceKind) => void;
  revoked: (kind: DeviceKind) => void;
}): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  for (const kind of KINDS) {
    void permissionFor(kind).then((permission) => {
      if (signal.aborted) return;
      const changed = () => {
        // `prompt` may only mean that it was given for this once; a device that must stop ends.
        if (permission?.state === 'granted') told.better(kind);
        if (permission?.state === 'denied') told.revoked(kind);
      };
      permission?.addEventListener('change', changed, { signal });
    });
  }
  if (!('mediaDevices' in navigator)) return () => ended.abort();
  const devices = navigator.mediaDevices;
  let before: ReadonlySet<string> | null = null;
  const list = async () => {
    const all = await devices.enumerateDevices().catch(() => []);
    const known = before;
    before = new Set(all.map((device) => device.kind + device.deviceId));
    if (known === null || signal.aborted) return;
    for (const kind of KINDS) {
      const own = all.filter((device) => device.kind === LISTED[kind]);
      if (own.some((device) => !known.has(device.kind + device.deviceId))) told.better(kind);
    }
  };
  void list();
  devices.addEventListener('devicechange', () => void list(), { signal });
  return () => ended.abort();
}
