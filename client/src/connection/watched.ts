/** Something that changes, and can be looked at and listened to. */
export interface Watched<T> {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same reference until something changed. */
  readonly state: () => T;
}

export interface Held<T> extends Watched<T> {
  readonly set: (next: T) => void;
}

export function hold<T>(first: T): Held<T> {
  let held = first;
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    state: () => held,
    set(next) {
      if (Object.is(next, held)) return;
      held = next;
      for (const listener of listeners) listener();
    },
  };
}
