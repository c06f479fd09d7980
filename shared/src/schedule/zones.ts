import { dayOf } from './days.ts';
import type { Zone } from './zone.ts';

const known = new Map<string, Zone | null>();

/**
 * The clocks of a place, as this runtime knows them: of all that the rules are made of this alone is looked up and not
 * reckoned, as lawmakers change it every year. Null where the runtime knows no such place.
 */
export function zoneOf(name: string): Zone | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  const zone = makeZone(name);
  known.set(name, zone);
  return zone;
}

function makeZone(timeZone: string): Zone | null {
  const two = '2-digit';
  try {
    const wall = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      ...{ timeZone, hourCycle: 'h23', era: 'short', year: 'numeric' },
      ...{ month: two, day: two, hour: two, minute: two, second: two },
    });
    return (at) => {
      const part: Readonly<Record<string, string>> = Object.fromEntries(
        wall.formatToParts(at).map(({ type, value }) => [type, value]),
      );
      const date = `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}`;
      const seconds =
        (dayOf(date) * 24 + Number(part['hour'])) * 3600 +
        Number(part['minute']) * 60 +
        Number(part['second']);
      // The wall shows no fractions.
      return seconds * 1000 - Math.floor(at / 1000) * 1000;
    };
  } catch {
    return null;
  }
}
