/** Where a seat stands on the circle: both from -1 to 1, from the left and from the top. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The first seat, one's own, is at the bottom, nearest to one's own controls; the others follow clockwise. */
export function placesOf(seats: number): readonly Place[] {
  return Array.from({ length: seats }, (_, index) => {
    const angle = Math.PI / 2 + (2 * Math.PI * index) / seats;
    return { x: rounded(Math.cos(angle)), y: rounded(Math.sin(angle)) };
  });
}

const rounded = (value: number) => Math.round(value * 1000) / 1000 + 0;

/**
 * A hue for a seat's soft colour, in degrees: always the same for the same seat, on every screen. It
 * only helps to find a person again; it is never the only sign of anything.
 */
export function hueOf(seat: string): number {
  let hash = 2166136261;
  for (const character of seat) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return ((hash >>> 0) % 24) * 15;
}

/** The first letter or sign of a name, whole also where it is an emoji of several parts. */
export function initialOf(name: string): string {
  const first = new Intl.Segmenter().segment(name)[Symbol.iterator]().next();
  return first.done === true ? '' : first.value.segment.toUpperCase();
}
