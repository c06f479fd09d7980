/**
 * That it is the one in whose rooms callers are received, and the Redis by which livekit-sip tells it of
 * them.
 *
 * @typedef {{ redis: import('../telephone/redis-given.js').RedisAccess }} Booths
 */

/**
 * What a LiveKit server on this machine is told. Nothing of it listens on, asks or names anything
 * but the loopback interface.
 *
 * @param {{
 *   port: number,
 *   udpPort: number,
 *   unusedPort: number,
 *   apiKey: string,
 *   apiSecret: string,
 *   webhookUrls: readonly string[],
 *   booths?: Booths,
 * }} given
 */
export function localConfiguration(given) {
  return {
    port: given.port,
    bind_addresses: ['127.0.0.1'],
    keys: { [given.apiKey]: given.apiSecret },
    rtc: {
      udp_port: given.udpPort,
      tcp_port: 0,
      node_ip: '127.0.0.1',
      use_external_ip: false,
      enable_loopback_candidate: true,
      interfaces: { includes: ['lo', 'lo0'] },
      // Left out, browsers would be sent to public STUN servers, which thus learn who meets. So
      // they are sent to a port where nobody is.
      stun_servers: [`127.0.0.1:${given.unusedPort}`],
    },
    room: {
      // Only the server makes the rooms of meetings, so a token that somebody kept opens none. A
      // booth is made by its call, as livekit-sip asks for none beforehand.
      auto_create: given.booths !== undefined,
      // Lets the server give a caller's voice back.
      enable_remote_unmute: true,
      empty_timeout: given.booths ? 20 : 300,
      departure_timeout: given.booths ? 20 : 300,
    },
    ...(given.webhookUrls.length === 0
      ? {}
      : { webhook: { api_key: given.apiKey, urls: given.webhookUrls } }),
    ...(given.booths ? { redis: given.booths.redis } : {}),
    // Of callers it writes the number beside what it says: as JSON that can be left out. That each
    // call which ends cuts its connection is no news.
    logging: given.booths
      ? { level: 'warn', json: true, component_levels: { transport: 'error' } }
      : { level: 'warn' },
  };
}
