import * as v from 'valibot';

/** A day of the calendar as people write it, `2027-03-28`, wherever they are. */
export const LocalDate = v.pipe(
  v.string(),
  v.regex(/^2\d{3}-\d{2}-\d{2}$/),
  v.check((date) => dateOf(dayOf(date)) === date, 'no such day'),
);
export type LocalDate = string;

/** What a clock on the wall shows, `19:00`. */
export const LocalTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export type LocalTime = v.InferOutput<typeof LocalTime>;

/** Days since 1 January 1970. All that is counted here is counted in them, since they have no hours to lose. */
export type Day = number;

const DAYS_OF_400_YEARS = 146_097;

/** Of the Gregorian calendar. Years begin in March here, so that a leap day is the last one of its year. */
export function dayOf(date: LocalDate): Day {
  const [year, month, day] = numbersIn(date);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - 719_468;
}

export function dateOf(day: Day): LocalDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((marchMonth + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return written(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Months since the year 0. */
export function monthOf(date: LocalDate): number {
  const [year, month] = numbersIn(date);
  return year * 12 + month - 1;
}

export function firstOfMonth(month: number): Day {
  return dayOf(written(Math.floor(month / 12), (month % 12) + 1, 1));
}

/** Since midnight. */
export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function numbersIn(date: LocalDate): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
}

function written(year: number, month: number, day: number): LocalDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
