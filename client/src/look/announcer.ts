/** `now` interrupts what a screen reader is saying: for one's own turn only. */
export type Urgency = 'soon' | 'now';

export interface Announced {
  readonly id: number;
  readonly urgency: Urgency;
  readonly words: string;
}

type Listener = (announced: Announced) => void;

let listeners: readonly Listener[] = [];
let made = 0;

/** Says something to whoever listens to the page. Nothing is shown. */
export function announce(words: string, urgency: Urgency = 'soon'): void {
  made += 1;
  const announced = { id: made, urgency, words };
  for (const listener of listeners) listener(announced);
}

/** Hears what is announced from now on, until the returned function is called. */
export function onAnnounced(listener: Listener): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((other) => other !== listener);
  };
}
