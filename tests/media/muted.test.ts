import {
  LocalVideoTrack,
  type Room,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
} from '@livekit/rtc-node';
import { expect, test } from 'vitest';
import { enter, type Person } from '../sound/person.ts';
import { createCircle } from './circle.ts';
import { setStage, type Stage } from './stage.ts';

const SIZE = { width: 64, height: 48 };
const ANA = 500;
let stage: Stage;
const people: Person[] = [];
const cameras: (() => void)[] = [];
setStage(people, (made) => {
  stage = made;
});

/** A camera that goes on sending whatever it is told. Rejects when LiveKit does not take it. */
async function film(room: Room): Promise<void> {
  const source = new VideoSource(SIZE.width, SIZE.height);
  const grey = new Uint8Array((SIZE.width * SIZE.height * 3) / 2).fill(128);
  const sending = setInterval(
    () => source.captureFrame(new VideoFrame(grey, SIZE.width, SIZE.height, VideoBufferType.I420)),
    50,
  );
  cameras.push(() => clearInterval(sending));
  const track = LocalVideoTrack.createVideoTrack('camera', source);
  const options = new TrackPublishOptions({ source: TrackSource.SOURCE_CAMERA });
  await room.localParticipant!.publishTrack(track, options);
}

/** Whose pictures are received here. */
const seen = ({ room }: Person) =>
  [...room.remoteParticipants.values()]
    .filter(({ trackPublications }) =>
      [...trackPublications.values()].some(
        ({ kind, track }) => kind === TrackKind.KIND_VIDEO && track !== undefined,
      ),
    )
    .map(({ identity }) => identity);

test('D3: a mute by decision takes the camera, too, of who goes on sending, until they are let speak again', async () => {
  const circle = createCircle('meeting-of-a-camera', ['ana', 'bel', 'eva']);
  const media = await stage.follow(circle);
  const [ana, bel, eva] = (await Promise.all(
    ['ana', 'bel', 'eva'].map(async (seat) =>
      enter(await media.passFor(circle.meeting, seat), [ANA]),
    ),
  )) as [Person, Person, Person];
  people.push(ana, bel, eva);
  await Promise.all([film(ana.room), film(bel.room), ana.say(ANA), eva.ear.hears(ANA, 5000)]);
  await expect.poll(() => seen(eva).sort(), { timeout: 10_000 }).toEqual(['ana', 'bel']);

  const muted = performance.now();
  circle.happen({ type: 'seatMuted', seat: 'ana', until: Date.now() + 600_000 });
  await expect.poll(() => seen(eva), { timeout: 10_000 }).toEqual(['bel']);
  await eva.ear.silent(ANA, 500, 3000);
  expect(eva.ear.heardSince(muted + 1000)).toEqual([]);
  expect(await stage.permissionOf(circle.meeting, 'ana')).toMatchObject({ canPublish: false });
  // A changed client that tries again is not taken.
  await expect(film(ana.room)).rejects.toThrow();
  expect(seen(eva)).toEqual(['bel']);

  circle.happen({ type: 'seatUnmuted', seat: 'ana' });
  await expect
    .poll(() => stage.permissionOf(circle.meeting, 'ana'))
    .toMatchObject({ canPublish: true });
  await film(ana.room);
  await expect.poll(() => seen(eva).sort(), { timeout: 10_000 }).toEqual(['ana', 'bel']);
  for (const stop of cameras) stop();
}, 60_000);
