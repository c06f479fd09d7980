import { RULES } from '../policy.ts';
import type { LastingEvent } from '../lasting/evolve.ts';
import { evolveLasting } from '../lasting/evolve.ts';
import type { Lasting } from '../room/state.ts';
import type { Circle } from './circle.ts';
import type { Closed } from './closed.ts';

/** One step of the circle as it unfolds. */
export interface CircleCourse {
  readonly now: number;
  readonly circle: Circle;
  readonly lasting: Lasting;
  readonly events: readonly LastingEvent[];
}

export function changed(course: CircleCourse, change: Partial<Circle>): CircleCourse {
  return { ...course, circle: { ...course.circle, ...change } };
}

export function lastingHappened(course: CircleCourse, event: LastingEvent): CircleCourse {
  return {
    ...course,
    lasting: evolveLasting(course.lasting, event, course.now),
    events: [...course.events, event],
  };
}

/** The last ones that closed, so that they can be read and mended (D2). */
export function withClosed(course: CircleCourse, closed: Closed): CircleCourse {
  return changed(course, {
    closed: [...course.circle.closed, closed].slice(-RULES.circle.closed),
  });
}
