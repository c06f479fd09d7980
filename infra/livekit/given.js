import { Refusal } from '../refusal.js';

/**
 * The LiveKit that whoever started us already runs, or nothing. What stands in the variables is
 * judged by the server.
 *
 * @returns {import('../ronda.js').LiveKitAccess | undefined}
 */
export function givenLiveKit() {
  const url = process.env['LIVEKIT_URL'];
  if (!url) return undefined;
  return {
    url,
    apiKey: process.env['LIVEKIT_API_KEY'] ?? '',
    apiSecret: process.env['LIVEKIT_API_SECRET'] ?? '',
  };
}

/** The key that a LiveKit of our own shall have, if somebody wants a certain one. */
export function givenKeys() {
  const apiKey = process.env['LIVEKIT_API_KEY'] ?? '';
  const apiSecret = process.env['LIVEKIT_API_SECRET'] ?? '';
  if (!apiKey !== !apiSecret) {
    throw new Refusal('LIVEKIT_API_KEY and LIVEKIT_API_SECRET go together: set both or neither.');
  }
  return apiKey ? { apiKey, apiSecret } : undefined;
}
