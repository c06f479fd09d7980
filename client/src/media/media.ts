import { getLogger, LoggerNames } from 'livekit-client';
import type { SeatId } from '@ronda/shared/ids';
import type { Meeting } from '../connection/meeting.ts';
import type { Choosable, MediaState, Pictures } from './media-state.ts';
import { createStateHolder } from './media-state.ts';
import type { Part } from './part.ts';
import type { MediaStart } from './start.ts';
import { takePart } from './part.ts';
import { canSeal } from './sealing/ways.ts';

/** Sound and picture of the meeting. They follow the floor (F1, F2); no failure escapes, it is in the state. */
export interface Media {
  subscribe(listener: () => void): () => void;
  /** The same reference until something changed. */
  state(): MediaState;
  /** By the person's own press only (F2). Without effect while the floor does not allow it. */
  setMicrophone(on: boolean): Promise<void>;
  setCamera(on: boolean): Promise<void>;
  /** What is not wanted is neither sent nor received. */
  setPictures(pictures: Pictures): Promise<void>;
  /** Another device, at once where one is in use; opens none. False when it cannot be had: nothing changes. */
  choose(what: Choosable, id: string): Promise<boolean>;
  /** Shows somebody's picture in an element, as long as they have one, until the returned function is called. */
  show(seat: SeatId, element: HTMLVideoElement): () => void;
  /** How loud one's own microphone is, 0 to 1, heard or not; 0 while it is not open. */
  level(): number;
  /** Lets the browser play sound, by the person's press. */
  hear(): Promise<void>;
  /** Stops everything and lets the devices go. */
  close(): void;
}

export function createMedia(options: { meeting: Meeting; start: MediaStart }): Media {
  const { meeting, start } = options;
  // Its messages name seats; what matters of them is in the state. As a default, since a level that
  // is set outright stays in the browser, also on a shared device.
  for (const name of Object.values(LoggerNames)) getLogger(name).setDefaultLevel('silent');
  const holder = createStateHolder();
  let part: Part | null = null;
  let closed = false;

  /** Connects as soon as there is a seat, and stops when there is none any more. */
  function look(): void {
    if (closed) return;
    const state = meeting.state();
    if (state.kind === 'seated') {
      if (!canSeal()) return holder.set({ line: 'cannotSeal' });
      part ??= takePart({ meeting, start, holder, me: state.me });
      part.follow(state.room);
    } else if (part !== null) {
      stop();
    }
  }
  function stop(): void {
    closed = true;
    forget();
    part?.close();
    part = null;
    holder.set({ microphone: 'off', camera: 'off', videos: new Map(), speaking: new Set() });
  }
  const unsubscribe = [
    meeting.subscribe(look),
    meeting.onEvents((_events, room) => part?.follow(room)),
  ];
  const forget = () => {
    for (const undo of unsubscribe) undo();
  };
  look();

  return {
    subscribe: (listener) => holder.subscribe(listener),
    state: () => holder.get(),
    setMicrophone: async (on) => part?.setMicrophone(on),
    setCamera: async (on) => part?.setCamera(on),
    setPictures: async (pictures) => part?.setPictures(pictures),
    choose: async (what, id) => part?.choose(what, id) ?? false,
    show: (seat, element) => part?.show(seat, element) ?? (() => undefined),
    level: () => part?.level() ?? 0,
    hear: async () => part?.hear(),
    close: stop,
  };
}
