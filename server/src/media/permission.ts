import { TrackSource, type ParticipantPermission, type VideoGrant } from 'livekit-server-sdk';
import type { Allowed } from './allowed.ts';

/** LiveKit's own words. An empty list of sources means all of them, so it never goes with `canPublish`. */
export function permissionFor(allowed: Allowed): Partial<ParticipantPermission> {
  const canPublishSources = sourcesOf(allowed);
  return {
    canSubscribe: allowed.listen,
    canPublish: canPublishSources.length > 0,
    canPublishSources,
    canPublishData: false,
    canUpdateMetadata: false,
    hidden: false,
  };
}

/** The same for a token. There the list overrules `canPublish`, so it is left out when empty. */
export function grantFor(meeting: string, allowed: Allowed): VideoGrant {
  const canPublishSources = sourcesOf(allowed);
  return {
    roomJoin: true,
    room: meeting,
    canSubscribe: allowed.listen,
    canPublish: canPublishSources.length > 0,
    ...(canPublishSources.length > 0 ? { canPublishSources } : {}),
    canPublishData: false,
    canUpdateOwnMetadata: false,
    hidden: false,
  };
}

/** What a permission read from LiveKit really allows. One that is not there allows everything. */
export function allowedBy(permission: ParticipantPermission | undefined): Allowed {
  if (permission === undefined)
    return { listen: true, microphone: true, camera: true, other: true };
  const { canPublish, canPublishSources: sources } = permission;
  const may = (source: TrackSource) =>
    canPublish && (sources.length === 0 || sources.includes(source));
  const isOurs = (source: TrackSource) =>
    source === TrackSource.MICROPHONE || source === TrackSource.CAMERA;
  return {
    listen: permission.canSubscribe,
    microphone: may(TrackSource.MICROPHONE),
    camera: may(TrackSource.CAMERA),
    other:
      (canPublish && !(sources.length > 0 && sources.every(isOurs))) ||
      permission.canPublishData ||
      permission.canUpdateMetadata ||
      permission.canSubscribeMetrics ||
      permission.canManageAgentSession ||
      permission.hidden,
  };
}

function sourcesOf(allowed: Allowed): TrackSource[] {
  const sources: TrackSource[] = [];
  if (allowed.microphone) sources.push(TrackSource.MICROPHONE);
  if (allowed.camera) sources.push(TrackSource.CAMERA);
  return sources;
}
