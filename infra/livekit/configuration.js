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
 *   webhookUrl: string | undefined,
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
      // Only the server makes rooms, so a token that somebody kept opens none.
      auto_create: false,
      // Lets the server give a caller's voice back.
      enable_remote_unmute: true,
      empty_timeout: 300,
      departure_timeout: 300,
    },
    ...(given.webhookUrl === undefined
      ? {}
      : { webhook: { api_key: given.apiKey, urls: [given.webhookUrl] } }),
    logging: { level: 'warn' },
  };
}
