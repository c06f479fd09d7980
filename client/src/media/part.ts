import { RoomEvent } from 'livekit-client';
import type { SeatId } from '@ronda/shared/ids';
import type { Room as Circle } from '@ronda/shared/room/state';
import type { Meeting } from '../connection/meeting.ts';
import { audienceOf } from '@ronda/shared/presence/audience';
import { roomSeenFrom } from '@ronda/shared/tables/seen';
import { cameraPlan, cameraStaysWanted } from './camera-wish.ts';
import type { Standing } from './kept-open.ts';
import { keptOpen } from './kept-open.ts';
import { keepLine } from './line.ts';
import { createListening } from './listening.ts';
import { createMediaRoom } from './media-room.ts';
import type { Choosable, Pictures, StateHolder } from './media-state.ts';
import { isOn } from './media-state.ts';
import { isWorthSaying, microphonePlan, placeOf } from './microphone-wish.ts';
import { createOwn } from './own.ts';
import { createOwnVoice } from './own-voice.ts';
import { createPicturing } from './pictures.ts';
import { qualitiesIn } from './qualities.ts';
import { createSealing } from './sealing/sealing.ts';
import type { MediaStart } from './start.ts';
import { watchDevices } from './watch-devices.ts';

export interface Part {
  follow(circle: Circle): void;
  setMicrophone(on: boolean): Promise<void>;
  setCamera(on: boolean): Promise<void>;
  setPictures(pictures: Pictures): Promise<void>;
  choose(what: Choosable, id: string): Promise<boolean>;
  show(seat: SeatId, element: HTMLVideoElement): () => void;
  level(): number;
  hear(): Promise<void>;
  close(): void;
}

/** One person's part in the sound and picture of a meeting, from taking a seat until leaving it. */
export function takePart(options: {
  meeting: Meeting;
  start: MediaStart;
  holder: StateHolder;
  me: SeatId;
}): Part {
  const { meeting, holder, me, start } = options;
  const sealing = createSealing((seat) => meeting.missesKeyOf(seat));
  const room = createMediaRoom(sealing);
  let circle: Circle | null = null;
  let standing: Standing | null = null;
  let audience = '';
  let wanted = { microphone: start.microphone, camera: start.camera };
  let ready = start.microphone;
  let closed = false;

  const own = createOwn({
    room,
    start,
    changed: show,
    gone(kind) {
      wanted = { ...wanted, [kind]: false };
      ready &&= kind !== 'microphone';
    },
    replaced: (kind, by) => holder.set({ replaced: { kind, by } }),
  });
  const { microphone, camera } = own;
  const listening = createListening({ room, changed: show });
  const picturing = createPicturing({ room, me, changed: show });
  const voice = createOwnVoice(show);

  function show(): void {
    if (closed) return;
    const state = microphone.sending.state();
    const open = microphone.device.track()?.mediaStreamTrack ?? null;
    const unheard = !isOn(state) && circle !== null && isWorthSaying(circle, me);
    voice.follow(open, unheard ? (standing?.place ?? null) : null);
    holder.set({
      microphone: state,
      camera: camera.sending.state(),
      chosen: {
        microphone: microphone.device.chosen(),
        camera: camera.device.chosen(),
        speaker: room.getActiveDevice('audiooutput'),
      },
      blocked: !room.canPlaybackAudio,
      videos: picturing.videos(),
      speaking: listening.speaking(),
      quality: qualitiesIn(room),
      unheard: voice.unheard(),
    });
  }

  /** D12: nothing is played but what is said at one's own table. */
  function follow(whole: Circle): void {
    const now = roomSeenFrom(whole, me);
    circle = now;
    listening.follow(now);
    picturing.follow(now);
    const table = now.table?.which ?? null;
    const here = { meeting: now.meeting, place: placeOf(now, me), table };
    const kept = keptOpen(standing, here);
    ready &&= standing === null || standing.meeting === here.meeting;
    wanted = {
      microphone: wanted.microphone && kept.microphone,
      camera: wanted.camera && kept.camera && cameraStaysWanted(now, me),
    };
    standing = here;
    const allowed = audienceOf(now, me);
    if (allowed.join() !== audience) {
      audience = allowed.join();
      room.localParticipant.setTrackSubscriptionPermissions(
        false,
        allowed.map((participantIdentity) => ({ participantIdentity, allowAll: true })),
      );
    }
    void send();
    show();
  }

  async function send(): Promise<void> {
    if (circle === null) return;
    const wish = { wanted: wanted.microphone, ready };
    await Promise.all([
      microphone.sending.follow(microphonePlan(circle, me, wish)),
      camera.sending.follow(cameraPlan(circle, me, wanted.camera)),
    ]);
  }

  async function choose(what: Choosable, id: string): Promise<boolean> {
    holder.set({ replaced: null });
    const taken =
      what === 'speaker'
        ? await room.switchActiveDevice('audiooutput', id).catch(() => false)
        : await own[what].sending.choose(id);
    show();
    return taken;
  }

  room
    .on(RoomEvent.AudioPlaybackStatusChanged, show)
    .on(RoomEvent.ConnectionQualityChanged, show)
    .on(RoomEvent.ActiveDeviceChanged, show);
  // Before anything is sent, and therefore before connecting.
  room.localParticipant.setTrackSubscriptionPermissions(false, []);
  const line = keepLine({
    room,
    pass: () => meeting.mediaPass(),
    wanted: () => meeting.state().kind === 'seated' && circle?.floor.kind !== 'ended',
    changed(now) {
      holder.set({ line: now });
      show();
    },
  });
  const useKeys = () => sealing.use(meeting.mediaKeys.state());
  useKeys();
  const unheed = meeting.mediaKeys.subscribe(useKeys);
  const unwatch = watchDevices({
    better(kind) {
      own[kind].device.forgive();
      show();
    },
    revoked: (kind) => own[kind].device.revoke(),
  });

  if (start.pictures !== undefined) {
    holder.set({ pictures: start.pictures });
    picturing.want(start.pictures);
  }
  if (start.speakerId !== undefined) void choose('speaker', start.speakerId);

  return {
    follow,
    setMicrophone(on) {
      wanted = { ...wanted, microphone: on && (standing?.place ?? 'nothing') !== 'nothing' };
      ready ||= wanted.microphone;
      holder.set({ replaced: null });
      return send();
    },
    setCamera(on) {
      wanted = { ...wanted, camera: on && circle !== null && cameraStaysWanted(circle, me) };
      holder.set({ replaced: null });
      // This press is the newer wish.
      if (wanted.camera && holder.get().pictures === 'audioOnly') {
        holder.set({ pictures: 'saveData' });
      }
      return send();
    },
    setPictures(pictures) {
      holder.set({ pictures });
      picturing.want(pictures);
      wanted = { ...wanted, camera: wanted.camera && pictures !== 'audioOnly' };
      show();
      return send();
    },
    choose,
    show: picturing.show,
    level: voice.level,
    async hear() {
      // A refusal shows as `blocked` still being so.
      await room.startAudio().catch(() => undefined);
      show();
    },
    close() {
      closed = true;
      unwatch();
      voice.close();
      microphone.sending.close();
      camera.sending.close();
      listening.close();
      line.close();
      unheed();
      sealing.close();
    },
  };
}
