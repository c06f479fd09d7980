import { ParticipantPermission, TrackSource } from 'livekit-server-sdk';
import { expect, test } from 'vitest';
import { exceeds, LISTEN, type Allowed } from './allowed.ts';
import { allowedBy, grantFor, permissionFor } from './permission.ts';

const SPEAK: Allowed = { listen: true, microphone: true, camera: true, other: false };

test('F2: an empty list of sources never goes with a permission to publish: it means all of them', () => {
  expect(permissionFor(LISTEN)).toMatchObject({ canPublish: false, canPublishSources: [] });
  expect(grantFor('meeting', LISTEN)).not.toHaveProperty('canPublishSources');
  expect(grantFor('meeting', LISTEN).canPublish).toBe(false);
  expect(allowedBy(new ParticipantPermission({ canPublish: true }))).toMatchObject({
    microphone: true,
    camera: true,
    other: true,
  });
});

test('F2: what is sent to LiveKit reads back as the same', () => {
  for (const allowed of [SPEAK, LISTEN, { ...LISTEN, camera: true }]) {
    expect(allowedBy(new ParticipantPermission(permissionFor(allowed)))).toEqual(allowed);
  }
});

test('F2: whatever nobody is ever given counts as too much', () => {
  const given = permissionFor(SPEAK);
  for (const more of [
    { canPublishData: true },
    { canUpdateMetadata: true },
    { hidden: true },
    { canPublishSources: [TrackSource.MICROPHONE, TrackSource.SCREEN_SHARE] },
  ]) {
    const allowed = allowedBy(new ParticipantPermission({ ...given, ...more }));
    expect({ more, tooMuch: exceeds(allowed, SPEAK) }).toEqual({ more, tooMuch: true });
  }
});
