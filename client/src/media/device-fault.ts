/**
 * Why there is no microphone or camera, as far as a person can act on it: the browser was told no
 * (`refused`), or the leave was taken back (`revoked`), there is none (`missing`), another program
 * has it (`busy`), or it went away while it was used (`unplugged`).
 */
export type DeviceFault = 'refused' | 'revoked' | 'missing' | 'busy' | 'unplugged';

/** Why a device could not be opened. */
export function deviceFault(error: unknown): DeviceFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    // Also for what no browser says: a device that cannot be had is as good as none.
    default:
      return 'missing';
  }
}

/** What the browser knows of its person's leave; null where it does not say (Firefox, Safari). */
export function permissionFor(kind: DeviceKind): Promise<PermissionStatus | null> {
  // Without HTTPS a browser has no permissions at all.
  if (!('permissions' in navigator)) return Promise.resolve(null);
  return navigator.permissions.query({ name: kind }).catch(() => null);
}

export type DeviceKind = 'microphone' | 'camera';

/** Why a device that was open is so no longer. */
export async function whyEnded(kind: DeviceKind): Promise<DeviceFault> {
  const permission = await permissionFor(kind);
  return permission === null || permission.state === 'granted' ? 'unplugged' : 'revoked';
}
