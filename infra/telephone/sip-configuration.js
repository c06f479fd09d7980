/** Who listens through a whole round may send nothing all that time, and some phones then send no sound at all. */
const longestSilence = '1h';

/**
 * What a livekit-sip on this machine is told. Nobody but this machine reaches it.
 *
 * @param {{
 *   port: number,
 *   rtp: { first: number, last: number },
 *   redis: import('./redis-given.js').RedisAccess,
 *   livekit: import('../ronda.js').LiveKitAccess,
 * }} given
 */
export function sipConfiguration({ port, rtp, redis, livekit }) {
  return {
    redis,
    api_key: livekit.apiKey,
    api_secret: livekit.apiSecret,
    ws_url: livekit.url,
    sip_port: port,
    rtp_port: `${rtp.first}-${rtp.last}`,
    listen_ip: '127.0.0.1',
    nat_1_to_1_ip: '127.0.0.1',
    // After 15 and 30 seconds of silence it would hang up.
    media_timeout: longestSilence,
    media_timeout_initial: longestSilence,
    // Each call that ends lets its library complain several times of the connection it had.
    logging: { level: 'warn', json: true, component_levels: { pion: 'error' } },
  };
}
