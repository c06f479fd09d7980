import type { MeetingId } from '@ronda/shared/ids';
import { WebhookReceiver } from 'livekit-server-sdk';

export type Report =
  | { readonly verified: false }
  /** `changed`: where somebody came or published, if that is what it tells of. */
  | { readonly verified: true; readonly changed: MeetingId | null };

export interface Webhooks {
  read(body: string, authorization: string | undefined): Promise<Report>;
}

/** LiveKit signs the raw body with our secret. What is not signed tells nothing. */
export function createWebhooks(access: { apiKey: string; apiSecret: string }): Webhooks {
  const receiver = new WebhookReceiver(access.apiKey, access.apiSecret);
  return {
    async read(body, authorization) {
      try {
        const { event, room } = await receiver.receive(body, authorization);
        const matters = event === 'participant_joined' || event === 'track_published';
        return { verified: true, changed: matters && room !== undefined ? room.name : null };
      } catch {
        return { verified: false };
      }
    },
  };
}
