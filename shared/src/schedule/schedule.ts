import * as v from 'valibot';
import { BOUNDS, RULES } from '../policy.ts';
import { LocalDate, LocalTime } from './days.ts';
import { Rule, standsIn } from './rule.ts';

/** A name of the IANA's, such as `Europe/Madrid`. Which ones there are is the runtime's to know (`zones.ts`). */
const ZoneName = v.pipe(v.string(), v.maxLength(64), v.regex(/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/));

const Place = v.strictObject({ date: LocalDate, time: LocalTime });

/** S3: one meeting that is not as usual: left out, or at another time. */
export const Exception = v.strictObject({
  /** When it would have been. */
  date: LocalDate,
  instead: v.nullable(Place),
});

export type Exception = v.InferOutput<typeof Exception>;

/** When a group meets (S1): a clock on the wall of one place, so that summer time changes nothing for those who live there. */
export const Schedule = v.pipe(
  v.strictObject({
    first: LocalDate,
    time: LocalTime,
    zone: ZoneName,
    minutes: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(BOUNDS.meetingMinutes.least),
      v.maxValue(BOUNDS.meetingMinutes.most),
    ),
    rule: Rule,
    /** By date. */
    exceptions: v.pipe(v.array(Exception), v.maxLength(RULES.exceptions)),
  }),
  v.check(({ first, rule }) => standsIn(rule, first), 'the first meeting is not one by the rule'),
  v.check(
    ({ exceptions }) =>
      exceptions.every(({ date }, at) => at === 0 || date > (exceptions[at - 1]?.date ?? '')),
    'exceptions out of their order',
  ),
);
export type Schedule = v.InferOutput<typeof Schedule>;
