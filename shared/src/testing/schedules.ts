import type { Schedule } from '../schedule/schedule.ts';

/** Every Tuesday at seven in the evening, in Madrid, unless it says otherwise. */
export function scheduleOf(change: Partial<Schedule> = {}): Schedule {
  return {
    first: '2026-12-01',
    time: '19:00',
    zone: 'Europe/Madrid',
    minutes: 90,
    rule: { kind: 'weekly' },
    exceptions: [],
    ...change,
  };
}
