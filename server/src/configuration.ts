import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { isLoopback } from './door/loopback.ts';

export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** The folder that groups and meetings are kept in. */
  readonly data: string;
  /** The Redis that many servers share; null where that folder is all there is. */
  readonly redis: string | null;
  /** Where browsers find us when something stands in front; its origin, without a path. */
  readonly publicUrl: URL | null;
  readonly livekit: { readonly url: URL; readonly apiKey: string; readonly apiSecret: string };
  /** The folder with the built page. */
  readonly client: string;
  /** From how serious on something is written down; at no level anything personal. */
  readonly log: (typeof LEVELS)[number];
  /** Where a Prometheus reads the figures; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** How long what comes is still served once the process is asked to end, in ms. */
  readonly drainMs: number;
  /** Null where no calls are taken. */
  readonly phone: {
    /** Shared with the phone agent alone. */
    readonly secret: string;
    readonly number: string;
    readonly publicKey: string;
  } | null;
  /** Only this machine reaches it, so that HTTP and easy keys do no harm. */
  readonly local: boolean;
}

export type Configured =
  | { readonly ok: true; readonly configuration: Configuration }
  /** One sentence for each wrong value. */
  | { readonly ok: false; readonly wrong: readonly string[] };

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Unset and empty are the same: a shell cannot easily tell them apart. */
const text = (otherwise: string) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((given) => given.trim() || otherwise),
  );

const url = (protocols: readonly string[], sentence: string) =>
  v.pipe(
    v.string(),
    v.check(
      (given) => URL.canParse(given) && protocols.includes(new URL(given).protocol),
      sentence,
    ),
    v.transform((given) => new URL(given)),
  );

const LONGEST_DRAIN_SECONDS = 600;
const LEVELS = ['error', 'warn', 'info', 'debug'] as const;

const Environment = v.object({
  HOST: v.pipe(
    text('127.0.0.1'),
    v.check(
      (host) => host === 'localhost' || isIP(host) !== 0,
      'HOST must be an address to listen on, such as 127.0.0.1 or 0.0.0.0.',
    ),
  ),
  PORT: v.pipe(
    text('3000'),
    v.check(
      (port) => /^\d{1,5}$/.test(port) && Number(port) <= 65535,
      'PORT must be a number from 0 to 65535.',
    ),
    v.transform(Number),
  ),
  RONDA_DATA: v.pipe(
    text('data'),
    v.transform((folder) => resolve(project, folder)),
  ),
  RONDA_CLIENT: v.pipe(
    text('client/dist'),
    v.transform((folder) => resolve(project, folder)),
  ),
  RONDA_LOG: v.pipe(
    text('warn'),
    v.picklist(LEVELS, `RONDA_LOG must be one of ${LEVELS.join(', ')}.`),
  ),
  PUBLIC_URL: v.pipe(
    text(''),
    v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
      v.pipe(
        url(
          ['https:', 'http:'],
          'PUBLIC_URL must be the address that browsers use, such as https://ronda.example.org.',
        ),
        v.check(
          ({ href, origin }) => href === `${origin}/`,
          'PUBLIC_URL must be an origin without a path: Ronda needs a host name of its own.',
        ),
      ),
    ]),
  ),
  REDIS_URL: v.pipe(
    text(''),
    v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
      url(
        ['redis:', 'rediss:'],
        'REDIS_URL must be the address of a Redis, such as redis://127.0.0.1:6379.',
      ),
    ]),
  ),
  METRICS_HOST: v.pipe(
    text('127.0.0.1'),
    v.check(
      (host) => host === 'localhost' || isIP(host) !== 0,
      'METRICS_HOST must be an address to listen on, such as 127.0.0.1.',
    ),
  ),
  METRICS_PORT: v.pipe(
    text(''),
    v.check(
      (port) => port === '' || (/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65535),
      'METRICS_PORT must be a number from 1 to 65535.',
    ),
    v.transform((port) => (port === '' ? null : Number(port))),
  ),
  DRAIN_SECONDS: v.pipe(
    text('0'),
    v.check(
      (seconds) => /^\d{1,3}$/.test(seconds) && Number(seconds) <= LONGEST_DRAIN_SECONDS,
      `DRAIN_SECONDS must be a whole number from 0 to ${LONGEST_DRAIN_SECONDS}.`,
    ),
    v.transform(Number),
  ),
  LIVEKIT_URL: v.pipe(
    text(''),
    url(
      ['ws:', 'wss:', 'http:', 'https:'],
      'LIVEKIT_URL must be the address of a LiveKit server, such as wss://livekit.example.org.',
    ),
  ),
  LIVEKIT_API_KEY: v.pipe(
    text(''),
    v.nonEmpty(
      'LIVEKIT_API_KEY is missing: it is the name of a key that the LiveKit server knows.',
    ),
  ),
  LIVEKIT_API_SECRET: v.pipe(
    text(''),
    v.nonEmpty('LIVEKIT_API_SECRET is missing: it is the secret of the key in LIVEKIT_API_KEY.'),
  ),
  RONDA_PHONE_SECRET: v.pipe(
    text(''),
    v.regex(
      /^([A-Za-z0-9_-]{43})?$/,
      'RONDA_PHONE_SECRET must be 32 random bytes in base64url, the same as the phone agent has.',
    ),
  ),
  RONDA_PHONE_NUMBER: text(''),
  RONDA_PHONE_PUBLIC_KEY: v.pipe(
    text(''),
    v.regex(
      /^([A-Za-z0-9_-]{87})?$/,
      "RONDA_PHONE_PUBLIC_KEY must be the phone agent's public key: 65 bytes in base64url.",
    ),
  ),
});

/** Reads the environment. Nothing in it is guessed at: what does not fit is refused in words. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): Configured {
  const read = v.safeParse(Environment, environment);
  if (!read.success) return { ok: false, wrong: read.issues.map(sentenceOf) };
  const given = read.output;
  const { RONDA_PHONE_SECRET: secret, RONDA_PHONE_NUMBER: number } = given;
  const { RONDA_PHONE_PUBLIC_KEY: publicKey } = given;
  const configuration: Configuration = {
    host: given.HOST,
    port: given.PORT,
    data: given.RONDA_DATA,
    redis: given.REDIS_URL?.href ?? null,
    publicUrl: given.PUBLIC_URL,
    livekit: {
      url: given.LIVEKIT_URL,
      apiKey: given.LIVEKIT_API_KEY,
      apiSecret: given.LIVEKIT_API_SECRET,
    },
    client: given.RONDA_CLIENT,
    log: given.RONDA_LOG,
    metrics:
      given.METRICS_PORT === null ? null : { host: given.METRICS_HOST, port: given.METRICS_PORT },
    drainMs: given.DRAIN_SECONDS * 1000,
    phone: secret === '' ? null : { secret, number, publicKey },
    local:
      isLoopback(given.HOST) &&
      (given.PUBLIC_URL === null || isLoopback(given.PUBLIC_URL.hostname)),
  };
  const wrong = configuration.local ? [] : wrongInPublic(configuration);
  if (configuration.metrics?.port === configuration.port)
    wrong.push(
      'METRICS_PORT must be another than PORT: figures are not for whoever finds the page.',
    );
  const together = [secret, number, publicKey].filter((value) => value !== '').length;
  if (together !== 0 && together !== 3)
    wrong.push(
      'RONDA_PHONE_SECRET, RONDA_PHONE_NUMBER and RONDA_PHONE_PUBLIC_KEY go together: set all or none.',
    );
  return wrong.length === 0 ? { ok: true, configuration } : { ok: false, wrong };
}

/** What a process beside the servers needs to know: where the groups are. */
export function readGround(
  environment: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly ground: Pick<Configuration, 'data' | 'redis'> }
  | { readonly ok: false; readonly wrong: readonly string[] } {
  const read = v.safeParse(v.pick(Environment, ['RONDA_DATA', 'REDIS_URL']), environment);
  if (!read.success) return { ok: false, wrong: read.issues.map(sentenceOf) };
  const { RONDA_DATA: data, REDIS_URL: redis } = read.output;
  return { ok: true, ground: { data, redis: redis?.href ?? null } };
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  // Of a union, the sentence of the branch that means something.
  return (issue.issues?.at(-1) ?? issue).message;
}

/** Names and secrets that stand in LiveKit's own examples, and so are known to everybody. */
const PLACEHOLDER_KEYS = ['devkey', 'key1', 'key', 'apikey', 'api_key', 'your_api_key', 'mykey'];
const LEAST_SECRET = 32;

/** What does no harm on one's own machine, and does outside it. */
function wrongInPublic({ publicUrl, livekit }: Configuration): string[] {
  const wrong: string[] = [];
  if (publicUrl === null)
    wrong.push(
      'PUBLIC_URL is missing: outside local use Ronda must be reached by HTTPS, or browsers give it no microphone.',
    );
  else if (publicUrl.protocol !== 'https:')
    wrong.push('PUBLIC_URL must begin with https://, or browsers give Ronda no microphone.');
  if (livekit.url.protocol !== 'wss:' && livekit.url.protocol !== 'https:')
    wrong.push(
      'LIVEKIT_URL must begin with wss:// outside local use: pages on HTTPS reach nothing else.',
    );
  const placeholder = PLACEHOLDER_KEYS.includes(livekit.apiKey.toLowerCase().replaceAll('-', '_'));
  if (placeholder)
    wrong.push(
      "LIVEKIT_API_KEY is one of LiveKit's placeholders: outside local use make a key of your own.",
    );
  if (livekit.apiSecret.length < LEAST_SECRET)
    wrong.push(
      `LIVEKIT_API_SECRET is a placeholder or too short: outside local use it must have ${LEAST_SECRET} characters or more.`,
    );
  return wrong;
}
