import { REFUSALS, type RefusalCode } from '@ronda/shared/room/refusal';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { COUNTED_AS } from './counted-as.ts';
import type { Figures, LinesHere } from './figures.ts';

/** All figures of this server, as Prometheus reads them. */
export interface Exposition {
  readonly figures: Figures;
  readonly contentType: string;
  text(): Promise<string>;
}

/** In seconds. A deadline should be met within 250 ms, also while a server dies. */
const LATENESS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** In seconds. LiveKit has a second before whoever may not speak is put out. */
const LAG = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];

const SECOND_MS = 1000;

/** With those of the process itself, of which the delay of its event loop is one. */
export function createExposition(linesHere: () => LinesHere): Exposition {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const rooms = new Gauge({
    name: 'ronda_rooms',
    help: 'Meetings of which somebody has their line at this server.',
    registers: [],
    collect() {
      this.set(linesHere().rooms);
    },
  });
  const seats = new Gauge({
    name: 'ronda_seats',
    help: 'Lines at this server of those who sit in a meeting, by what they come from.',
    labelNames: ['kind'] as const,
    registers: [],
    collect() {
      const { browser, phone } = linesHere();
      this.set({ kind: 'browser' }, browser);
      this.set({ kind: 'phone' }, phone);
    },
  });
  registry.registerMetric(rooms);
  registry.registerMetric(seats);
  const commands = new Counter({
    name: 'ronda_commands_total',
    help: 'Commands that this server has done, by type. What one does with one’s turn is one type.',
    labelNames: ['command'] as const,
    registers,
  });
  const refusals = new Counter({
    name: 'ronda_refusals_total',
    help: 'What this server has refused, by the code of the refusal.',
    labelNames: ['code'] as const,
    registers,
  });
  const conflicts = new Counter({
    name: 'ronda_append_conflicts_total',
    help: 'Steps that were decided again, as somebody else had appended first.',
    registers,
  });
  const failures = new Counter({
    name: 'ronda_store_failures_total',
    help: 'Calls to the store that failed, by call.',
    labelNames: ['call'] as const,
    registers,
  });
  const lateness = new Histogram({
    name: 'ronda_deadline_lateness_seconds',
    help: 'How long after a deadline the step that met it was in the log.',
    buckets: LATENESS,
    registers,
  });
  const lag = new Histogram({
    name: 'ronda_permission_lag_seconds',
    help: 'From a step that changes who may be heard or seen until LiveKit has confirmed the change.',
    buckets: LAG,
    registers,
  });

  // From nought on, so that the first of its kind is seen as a rise.
  for (const command of Object.values(COUNTED_AS)) commands.inc({ command }, 0);
  for (const code of Object.keys(REFUSALS) as RefusalCode[]) refusals.inc({ code }, 0);

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    figures: {
      appended(step, lateMs) {
        commands.inc({ command: COUNTED_AS[step] });
        if (lateMs !== null) lateness.observe(lateMs / SECOND_MS);
      },
      refused: (code) => refusals.inc({ code }),
      conflicted: () => conflicts.inc(),
      storeFailed: (call) => failures.inc({ call }),
      permitted: (ms) => lag.observe(ms / SECOND_MS),
    },
  };
}
