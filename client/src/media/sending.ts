import type { LocalTrack, Room } from 'livekit-client';
import { RoomEvent, Track } from 'livekit-client';
import type { DeviceState } from './media-state.ts';
import type { OwnDevice } from './own-device.ts';

type Source = Track.Source.Microphone | Track.Source.Camera;

/** What a device should do now. */
export interface SendingPlan {
  /** `keep` neither opens the device nor lets it go. */
  readonly device: 'open' | 'keep' | 'release';
  /** `silence` is published and muted, so that going live is quick. */
  readonly send: 'nothing' | 'silence' | 'live';
}

/** One's own microphone or camera, brought step by step to what the plan says. */
export interface Sending {
  state(): DeviceState;
  /** Goes silent before it returns when the plan says so. The promise waits for the rest; it never rejects. */
  follow(plan: SendingPlan): Promise<void>;
  /** Takes another device, in place of one that is open and without opening one. False: it cannot be had. */
  choose(id: string): Promise<boolean>;
  /** The wish has ended with the device: the next press is a new one. */
  giveUp(): void;
  close(): void;
}

/** Between two tries to publish: a permission is usually on its way. */
const RETRY_MS = 500;
/**
 * How long one try may take: a server that has just revoked answers nothing. After each that took longer the next has
 * twice as long, since on a slow device, or among many, none would ever be quick enough.
 */
const PUBLISH_MS = { first: 2500, most: 20_000 };
/** How soon somebody who is there should have what was published; twice that the next time. */
const RECEIVED_MS = 2000;

interface Choice {
  readonly id: string;
  readonly done: (taken: boolean) => void;
}

export function createSending(options: {
  room: Room;
  source: Source;
  device: OwnDevice;
  changed: () => void;
}): Sending {
  const { room, source, device } = options;
  const own = room.localParticipant;
  let plan: SendingPlan = { device: 'keep', send: 'nothing' };
  let settling: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  /** A device that was given up in mid-publication is opened again. */
  let reopen = false;
  let choice: Choice | null = null;
  const received = new Set<string>();
  let receivedMs = RECEIVED_MS;
  let publishMs = PUBLISH_MS.first;

  const publication = () => own.getTrackPublication(source);
  const permitted = () => {
    const given = own.permissions;
    if (given === undefined || !given.canPublish) return false;
    const all = given.canPublishSources.length === 0;
    return all || given.canPublishSources.includes(Track.sourceToProto(source));
  };

  async function open(): Promise<void> {
    reopen = false;
    await device.open();
  }

  async function release(): Promise<void> {
    const which = device.letGo();
    // Without waiting for one that is still being published.
    if (which !== null && publication()?.track === which) await own.unpublishTrack(which, true);
  }

  async function exchange({ id, done }: Choice): Promise<void> {
    choice = null;
    done(await device.exchange(id, () => plan.send !== 'live'));
  }

  async function publish(which: LocalTrack): Promise<void> {
    const published = own.publishTrack(which);
    if ((await Promise.race([published, late(publishMs)])) === 'late') {
      publishMs = Math.min(2 * publishMs, PUBLISH_MS.most);
      published.catch(() => undefined);
      reopen = true;
      await release();
      return;
    }
    const { trackSid } = await published;
    publishMs = PUBLISH_MS.first;
    setTimeout(() => void publishAgain(trackSid), receivedMs);
  }

  /**
   * A track that was published while a permission changed can be lost on the server's side, and
   * nobody says so: nobody receives it, that is all.
   */
  async function publishAgain(trackSid: string): Promise<void> {
    const current = publication();
    if (closed || current?.trackSid !== trackSid || current.track === undefined) return;
    if (received.has(trackSid) || room.remoteParticipants.size === 0) return;
    receivedMs *= 2;
    await own.unpublishTrack(current.track, false);
  }

  /** The next thing to do, or null when all is as planned. */
  function next(): (() => Promise<unknown>) | null {
    const holding = device.track();
    const chosen = choice;
    const wantsDevice = plan.device === 'open' || (plan.device === 'keep' && reopen);
    if (holding !== null && (plan.device === 'release' || device.fault() !== null)) return release;
    if (holding !== null && plan.send !== 'live' && !holding.isMuted) return () => holding.mute();
    if (chosen !== null) return () => exchange(chosen);
    if (plan.device === 'release') return null;
    if (holding === null) return wantsDevice && device.fault() === null ? open : null;
    if (room.state !== 'connected') return null;
    const published = publication();
    const wanted = plan.send !== 'nothing' && permitted();
    if (published === undefined) return wanted ? () => publish(holding) : null;
    // Also by our own hand, and not only by the server's: when one of the two does not know of the
    // track that the other means, it would stay and never be heard.
    if (!wanted || published.track !== holding) {
      return () => own.unpublishTrack(published.track!, published.track !== holding);
    }
    return plan.send === 'live' && holding.isMuted ? () => holding.unmute() : null;
  }

  async function settle(): Promise<void> {
    // livekit-client still has words to say after the event that woke us.
    await Promise.resolve();
    for (let step = next(); step !== null && !closed; step = next()) {
      try {
        await step();
      } catch (error) {
        device.stumble(error);
        clearTimeout(retry);
        retry = setTimeout(go, RETRY_MS);
        break;
      }
      options.changed();
    }
    settling = null;
    options.changed();
  }

  function go(): Promise<void> {
    if (closed) return Promise.resolve();
    return (settling ??= settle());
  }

  const awake = () => void go();
  room
    .on(RoomEvent.Connected, awake)
    .on(RoomEvent.Reconnected, awake)
    .on(RoomEvent.ParticipantPermissionsChanged, awake)
    .on(RoomEvent.LocalTrackUnpublished, awake)
    .on(RoomEvent.LocalTrackSubscribed, ({ trackSid }) => {
      received.add(trackSid);
      receivedMs = RECEIVED_MS;
    })
    // A server may ask for a microphone to be opened; nobody's is (F2).
    .on(RoomEvent.TrackUnmuted, awake);

  return {
    state() {
      const fault = device.fault();
      if (fault !== null) return fault;
      const sent = publication();
      if (sent === undefined || sent.track !== device.track() || sent.isMuted) return 'off';
      return device.silenced() ? 'silenced' : 'on';
    },
    follow(wanted) {
      // A new press tries a device again that could not be had before.
      if (wanted.send === 'live' && plan.send !== 'live') device.forgive();
      plan = wanted;
      const track = device.track();
      if (plan.send !== 'live' && track !== null) track.mediaStreamTrack.enabled = false;
      return go();
    },
    choose(id) {
      device.forgive();
      choice?.done(false);
      const taken = new Promise<boolean>((done) => {
        choice = { id, done };
      });
      void go();
      return taken;
    },
    giveUp() {
      reopen = false;
      plan = { device: 'keep', send: 'nothing' };
      void go();
    },
    close() {
      closed = true;
      clearTimeout(retry);
      choice?.done(false);
      device.close();
    },
  };
}

function late(ms: number): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), ms));
}
