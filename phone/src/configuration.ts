import * as v from 'valibot';

const needed = (name: string) =>
  v.pipe(v.optional(v.string(), ''), v.nonEmpty(`${name} is missing.`));

const PrivateKey = v.object({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.string(),
  y: v.string(),
  d: v.string(),
});

const Environment = v.object({
  RONDA_URL: needed('RONDA_URL'),
  LIVEKIT_URL: needed('LIVEKIT_URL'),
  LIVEKIT_API_KEY: needed('LIVEKIT_API_KEY'),
  LIVEKIT_API_SECRET: needed('LIVEKIT_API_SECRET'),
  RONDA_PHONE_SECRET: v.pipe(
    needed('RONDA_PHONE_SECRET'),
    v.regex(/^[A-Za-z0-9_-]{43}$/, 'RONDA_PHONE_SECRET must be 32 bytes in base64url.'),
  ),
  RONDA_PHONE_KEY: v.pipe(
    needed('RONDA_PHONE_KEY'),
    v.parseJson(undefined, 'RONDA_PHONE_KEY must be a private P-256 key as a JWK.'),
    PrivateKey,
  ),
  PHONE_TRUNK_ALLOWED: v.pipe(
    needed('PHONE_TRUNK_ALLOWED'),
    v.transform((given) => given.split(/[\s,]+/).filter((address) => address !== '')),
    v.minLength(1, 'PHONE_TRUNK_ALLOWED must name the addresses that may call in.'),
  ),
  PHONE_AGENT_SOUNDS: v.pipe(
    v.optional(v.string(), '200'),
    v.regex(/^[1-9]\d{0,8}$/, 'PHONE_AGENT_SOUNDS must be a whole number from 1 on.'),
    v.transform(Number),
  ),
});

export interface Configuration {
  /** Where Ronda is. */
  readonly ronda: string;
  /** The LiveKit that the booths are in. */
  readonly livekit: { readonly url: string; readonly apiKey: string; readonly apiSecret: string };
  readonly secret: string;
  readonly key: v.InferOutput<typeof PrivateKey>;
  readonly allowed: readonly string[];
  /** After so many sealed sounds that it sent or played for its callers it ends, as soon as there is no call. */
  readonly sounds: number;
}

/** One sentence for each wrong value. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly wrong: readonly string[] } {
  const read = v.safeParse(Environment, environment, { abortPipeEarly: true });
  if (!read.success) return { ok: false, wrong: read.issues.map(({ message }) => message) };
  const given = read.output;
  return {
    ok: true,
    configuration: {
      ronda: given.RONDA_URL,
      livekit: {
        url: given.LIVEKIT_URL,
        apiKey: given.LIVEKIT_API_KEY,
        apiSecret: given.LIVEKIT_API_SECRET,
      },
      secret: given.RONDA_PHONE_SECRET,
      key: given.RONDA_PHONE_KEY,
      allowed: given.PHONE_TRUNK_ALLOWED,
      sounds: given.PHONE_AGENT_SOUNDS,
    },
  };
}
