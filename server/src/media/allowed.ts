/**
 * What the media server lets one participant do, in our words. `other` is everything that nobody
 * here is ever given: screens, data, own metadata, hiding, recording.
 */
export interface Allowed {
  readonly listen: boolean;
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly other: boolean;
}

/** A narrow one: present, and silent. */
export const LISTEN: Allowed = { listen: true, microphone: false, camera: false, other: false };

export function isSame(a: Allowed, b: Allowed): boolean {
  return !exceeds(a, b) && !exceeds(b, a);
}

/** Whether somebody with `a` can do anything that `b` does not allow. */
export function exceeds(a: Allowed, b: Allowed): boolean {
  return (
    (a.listen && !b.listen) ||
    (a.microphone && !b.microphone) ||
    (a.camera && !b.camera) ||
    (a.other && !b.other)
  );
}

/** What both allow: the way from one to the other that never opens anything. */
export function meet(a: Allowed, b: Allowed): Allowed {
  return {
    listen: a.listen && b.listen,
    microphone: a.microphone && b.microphone,
    camera: a.camera && b.camera,
    other: a.other && b.other,
  };
}

/** What either allows: the most that may be true when an answer is outstanding. */
export function join(a: Allowed, b: Allowed): Allowed {
  return {
    listen: a.listen || b.listen,
    microphone: a.microphone || b.microphone,
    camera: a.camera || b.camera,
    other: a.other || b.other,
  };
}
