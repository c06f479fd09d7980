import type { Store } from '../log/log.ts';
import { createExposition } from './exposition.ts';
import { NO_FIGURES, type Figures, type LinesHere } from './figures.ts';
import { createMetricsListener } from './listener.ts';
import { countedStore } from './store.ts';

/** What is counted here, and the door at which a Prometheus is told of it. */
export interface Metrics {
  readonly figures: Figures;
  /** The same store, with what fails there counted. */
  counted(store: Store): Store;
  listen(): Promise<void>;
  stop(): void;
}

/** With nowhere to tell it, nothing is counted. */
export function createMetrics(
  at: { readonly host: string; readonly port: number } | null,
  linesHere: () => LinesHere,
): Metrics {
  if (at === null)
    return {
      figures: NO_FIGURES,
      counted: (store) => store,
      listen: async () => {},
      stop: () => {},
    };
  const exposition = createExposition(linesHere);
  const { figures } = exposition;
  const listener = createMetricsListener(at, exposition);
  return { figures, counted: (store) => countedStore(store, figures), ...listener };
}
