import type { Configuration } from '../../server/src/configuration.ts';

/** A server in the test's own process, as simple as one can be. */
export function plainConfiguration(
  where: Pick<Configuration, 'port' | 'data' | 'livekit' | 'client'>,
): Configuration {
  return {
    host: '127.0.0.1',
    publicUrl: null,
    log: 'warn',
    metrics: null,
    drainMs: 0,
    phone: null,
    redis: null,
    local: true,
    ...where,
  };
}
