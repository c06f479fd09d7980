import fc from 'fast-check';
import * as v from 'valibot';
import { openConnection, type Answered, type Connection } from './http-connection.ts';
import { requests, type HttpMaterial } from './http-inputs.ts';
import type { Request } from './request.ts';
import { ROUTES } from './routes.ts';
import type { Tally } from './tally.ts';
import { codeOf, parsed, type Finding, type Overhearing } from './verdict.ts';

/** So many at once, and so many on one connection. */
const AT_ONCE = 12;
const EACH = 200;

export interface Storm {
  readonly seed: number;
  readonly inputs: number;
  readonly port: number;
  readonly overhearing: Overhearing;
  readonly tally: Tally;
}

/** Sends so many requests, each from the seed, and judges each answer. */
export async function httpStorm(
  { seed, inputs, port, overhearing, tally }: Storm,
  material: HttpMaterial,
): Promise<void> {
  const arbitrary = requests(material);
  const batches = Math.ceil(inputs / EACH);
  let next = 0;

  async function lane(): Promise<void> {
    for (let batch = next; batch < batches; batch = next) {
      next += 1;
      let connection: Connection = await openConnection(port, addressFor(batch));
      for (const request of fc.sample(arbitrary, { seed: seed + batch, numRuns: EACH })) {
        if (request.isBroken || !connection.isOpen()) {
          connection.close();
          connection = await openConnection(port, addressFor(batch));
        }
        const answer = await connection.exchange(request).catch((error: Error) => error);
        const finding =
          answer instanceof Error ? answer.message : judge(request, answer, overhearing);
        tally.note('http', answer instanceof Error ? 'none' : outcomeOf(answer));
        if (finding !== null) tally.find(finding, request.bytes);
        if (request.isBroken) connection.close();
      }
      connection.close();
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** Each batch from another address of this machine, as if from another household. */
function addressFor(batch: number): string {
  return `127.${1 + (batch % 200)}.${Math.floor(batch / 200) % 250}.${1 + (batch % 250)}`;
}

function outcomeOf(answer: Answered | null): string {
  if (answer === null) return 'closed';
  return codeOf(parsed(answer.body)) ?? String(answer.status);
}

function judge(
  { bytes, isHead, isBroken }: Request,
  answer: Answered | null,
  overhearing: Overhearing,
): Finding | null {
  if (answer === null) return isBroken ? null : 'The connection ended without an answer.';
  const { status, body } = answer;
  const leak = overhearing.leak(bytes, body);
  if (leak !== null) return leak;
  // It tells of LiveKit and the store, which may be late where much else runs.
  if (status === 503 && bytes.toString('latin1', 0, 12).startsWith('GET /health')) return null;
  if (status >= 500) return `It is answered with ${status}.`;
  if (!(status >= 200 && status < 600)) return null;
  if (status < 400) return isHead ? null : wrongIn(bytes, answer);
  if (isHead || codeOf(parsed(body)) !== null) return null;
  // What never came as far as us: Node, or the library of the lines, says as little as this.
  if (body === '' || (isBroken && SAID_BELOW.includes(body))) return null;
  // Nothing is there, and the page itself says so; and what engine.io answers to who is no line.
  if (status === 404 && answer.type.startsWith('text/html')) return null;
  if (status === 400 && v.is(EngineRefusal, parsed(body))) return null;
  return `It is refused with ${status} in no words of ours: ${body.slice(0, 100)}`;
}

const SAID_BELOW = [
  'Missing or invalid Sec-WebSocket-Key header',
  'Transport unknown',
  'Session ID unknown',
];

const EngineRefusal = v.strictObject({
  code: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
  message: v.string(),
});

/** What is granted must be what the protocol says. */
function wrongIn(bytes: Buffer, { body, type }: Answered): Finding | null {
  if (!type.startsWith('application/json')) return null;
  const [, method, target = ''] = /^(\S+) (\S+) /.exec(bytes.toString('latin1', 0, 400)) ?? [];
  const path = target.replace(/^\/groups\/(?!brought)[^/]+\//, '/groups/:group/').split('?')[0];
  const route = ROUTES.find((one) => one.method === method && one.path === path);
  if (route?.answer == null) return null;
  return v.is(route.answer, parsed(body)) ? null : `${path} grants what is no answer of ours.`;
}
