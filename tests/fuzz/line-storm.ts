import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { Refusal } from '@ronda/shared/room/refusal';
import * as v from 'valibot';
import type { Known } from './from-schema.ts';
import type { Storm } from './http-storm.ts';
import { openRawLine } from './line-connection.ts';
import { sayings, type Event, type Said } from './line-inputs.ts';
import { MESSAGES } from './messages.ts';
import { signedAt } from './strangers.ts';
import { parsed, type Finding } from './verdict.ts';

/** So many lines at once: enough for two full tables and some at their doors. */
const AT_ONCE = 20;
/** So many of a line's messages may wait for their answers. */
const AHEAD = 16;
/**
 * Whoever leaves a group waits for Redis's file. What takes longer than so many ms goes on beside the next lines, of so
 * many at most.
 */
const LONG_MS = 300;
const BESIDE = 200;

/** Opens lines until so much has been said on them, each from the seed, and judges each answer. */
export async function lineStorm(storm: Storm, known: readonly Known[]): Promise<void> {
  const { seed, inputs, tally } = storm;
  const arbitrary = fc.oneof(...known.map(sayings));
  let next = 0;

  const beside = new Set<Promise<unknown>>();

  async function lane(): Promise<void> {
    while (tally.count('socket') < inputs) {
      next += 1;
      const [said] = fc.sample(arbitrary, { seed: seed + next, numRuns: 1 });
      const { rest } = await sayAll(storm, said!);
      const whole: Promise<unknown> = rest.finally(() => beside.delete(whole));
      beside.add(whole);
      if (beside.size >= BESIDE) await Promise.race(beside);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  await Promise.all(beside);
}

/** Says all of it, and hands back what is left to wait for. */
async function sayAll(storm: Storm, said: Said): Promise<{ readonly rest: Promise<void> }> {
  const { port, overhearing, tally } = storm;
  const { hello, enters, messages, last, ends } = said;
  const line = await openRawLine(port, (text) => {
    const finding = overhearing.leak(hello, text) ?? wrongInGreeting(text);
    if (finding !== null) tally.find(finding, `${hello} … ${text}`);
  });
  const find = (input: string) => (error: unknown) => {
    tally.find(error instanceof Error ? error.message : 'It fails.', input);
    return null;
  };
  const at = { host: `127.0.0.1:${port}`, line: line.name };
  const taken = await line.greet(signedAt(hello, at)).catch(find(hello));
  tally.note('socket', taken === true ? 'greeted' : 'turned away');
  if (taken !== true) return { rest: line.end(ends) };

  async function say({ name, args, acknowledged }: Event): Promise<void> {
    if (!acknowledged) {
      line.send(`42[${args}]`);
      return tally.note('socket', 'no answer wanted');
    }
    const answer = await line.ask(args).catch(find(args));
    tally.note('socket', outcomeOf(answer));
    const finding = answer === null ? null : judge(name, answer);
    if (finding !== null) tally.find(finding, `${args} … ${answer}`);
    return undefined;
  }

  if (enters) await line.ask(`"enter",{"name":"${'n'.repeat(60)}"}`).catch(find('enter'));
  const waiting = new Set<Promise<unknown>>();
  for (const message of messages) {
    if (!line.isOpen()) break;
    const answered: Promise<unknown> = say(message).finally(() => waiting.delete(answered));
    waiting.add(answered);
    if (waiting.size >= AHEAD) await Promise.race(waiting);
  }
  await Promise.race([Promise.all(waiting), sleep(LONG_MS)]);

  async function finish(): Promise<void> {
    await Promise.all(waiting);
    if (last !== null && line.isOpen()) {
      line.send(last, typeof last !== 'string' && last.length % 2 === 0);
      // Answered, or the end of it; never neither.
      const after = await line.ask('"clock",{}').catch(find(last.toString()));
      tally.note('socket', after === null ? 'line ended' : 'line goes on');
    }
    await line.end(ends);
  }
  return { rest: finish() };
}

/** What greets or turns away names nothing but a refusal. */
function wrongInGreeting(text: string): Finding | null {
  // That of another namespace is socket.io's own matter: there is none.
  if (!text.startsWith('44{')) return null;
  const told = parsed(text.slice(2));
  const isOurs = v.is(v.object({ message: v.literal('refused'), data: Refusal }), told);
  return isOurs ? null : 'A line is turned away in no words of ours.';
}

const Answered = v.tuple([v.looseObject({})]);

function outcomeOf(answer: string | null): string {
  if (answer === null) return 'ended';
  const code = /"code":"(\w+)"/.exec(answer.slice(0, 80))?.[1];
  return answer.startsWith('[{"ok":false') ? (code ?? 'refused') : 'done';
}

const Refused = v.strictObject({ ok: v.literal(false), refusal: Refusal });

function judge(name: string, answer: string): Finding | null {
  const told = v.safeParse(Answered, parsed(answer));
  if (!told.success) return 'A message has no answer of ours.';
  const [body] = told.output;
  // `oneMoment` among them: what fails stands in the server's log, which is judged as well.
  if (v.is(Refused, body)) return null;
  const schema = Object.hasOwn(MESSAGES, name) ? MESSAGES[name]!.answer : null;
  return schema !== null && v.is(schema, body)
    ? null
    : `"${name}" grants what is no answer of ours.`;
}
