import fc from 'fast-check';
import { Hello } from '@ronda/shared/wire/protocol';
import { bent } from './bent.ts';
import { fitting, type Known } from './from-schema.ts';
import { garbled } from './garbled.ts';
import { anything } from './hostile.ts';
import { MESSAGES } from './messages.ts';

/** What is said on one line, from the first word to the last. */
export interface Said {
  readonly hello: string;
  /** Whether an honest `enter` comes before the rest. */
  readonly enters: boolean;
  readonly messages: readonly Event[];
  /** Perhaps what no client of socket.io would send; the line need not outlive it. */
  readonly last: string | Buffer | null;
  readonly ends: 'politely' | 'abruptly';
}

/** A message with its arguments as JSON; whether it wants an answer. */
export interface Event {
  readonly name: string;
  readonly args: string;
  readonly acknowledged: boolean;
}

export function sayings(known: Known): fc.Arbitrary<Said> {
  const honest = fitting(Hello, known);
  return fc.record({
    hello: fc.oneof(
      { weight: 9, arbitrary: honest.map(text) },
      { weight: 1, arbitrary: bent(honest).map(text) },
    ),
    enters: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
    messages: fc.array(events(known), { minLength: 60, maxLength: 140, size: 'max' }),
    last: fc.option(fc.oneof(frames, garbledEvents(known)), { freq: 3 }),
    ends: fc.constantFrom('politely', 'abruptly'),
  });
}

const text = (value: unknown) => JSON.stringify(value) ?? 'null';

function events(known: Known): fc.Arbitrary<Event> {
  const each = Object.entries(MESSAGES).map(([name, { sent }]) => {
    const fits = fitting(sent, known);
    const body = fc.oneof(
      { weight: 6, arbitrary: fits.map(text) },
      { weight: 3, arbitrary: bent(fits).map(text) },
      { weight: 1, arbitrary: anything.map(text) },
    );
    const weight = name === 'command' ? 12 : name === 'enter' ? 1 : 2;
    return { weight, arbitrary: named(fc.constant(name), body) };
  });
  const unknown = fc.constantFrom('__proto__', 'constructor', 'toString', 'record', '', 'Enter');
  return fc.oneof(...each, { weight: 1, arbitrary: named(unknown, anything.map(text)) });
}

function named(names: fc.Arbitrary<string>, bodies: fc.Arbitrary<string>): fc.Arbitrary<Event> {
  const more = fc.oneof(
    { weight: 19, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('', '{},{}', 'null,null,null') },
  );
  return fc.tuple(names, bodies, more, fc.nat(30)).map(([name, body, instead, chance]) => ({
    name,
    args: [JSON.stringify(name), instead ?? body].filter((arg) => arg !== '').join(),
    acknowledged: chance > 0,
  }));
}

/** Of Engine.IO and Socket.IO, at either's own level. */
const FRAMES: readonly string[] = [
  '',
  ...'0123456789'.split(''),
  '0{"sid":"x"}',
  '2probe',
  '3probe',
  '5',
  'b4AAAA',
  '\u001e\u001e4',
  '40',
  '40{}',
  '40/admin,{}',
  '40/__proto__,',
  '41',
  '41/admin,',
  '42',
  '42[',
  '42"enter"',
  '42[null]',
  '42[1,2]',
  '42[[]]',
  '42{}',
  '42["connect"]',
  '42["connect_error",{}]',
  '42["disconnect"]',
  '42["disconnecting"]',
  '42["newListener",1]',
  '42["error",{}]',
  '42/admin,["enter",{}]',
  '42-1["clock",{}]',
  `42${'9'.repeat(400)}["clock",{}]`,
  '421e9["clock",{}]',
  '43[]',
  '430[{"ok":true}]',
  `43${'9'.repeat(30)}[1]`,
  '44{"message":"no"}',
  '45-["enter"]',
  '450-["enter",{}]',
  '451-["enter",{"_placeholder":true,"num":0}]',
  '451-0["enter",{"_placeholder":true,"num":-1}]',
  '451-0["enter",{"_placeholder":true,"num":"constructor"}]',
  '4599999999999-["enter",{"_placeholder":true,"num":0}]',
  '45e-["enter"]',
  '461-0[{"_placeholder":true,"num":7}]',
  '49[]',
  `42["enter",${'['.repeat(15_000)}`,
  `420["enter",${'['.repeat(5000)}${']'.repeat(5000)}]`,
  `420["enter",{"name":"${'n'.repeat(40_000)}"}]`,
  `420["enter",{"name":"${'n'.repeat(3_000_000)}"}]`,
];

const frames: fc.Arbitrary<string | Buffer> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FRAMES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((end) => `4${end}`) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)) },
);

/** As a text that is no UTF-8, or no JSON. */
function garbledEvents(known: Known): fc.Arbitrary<Buffer> {
  const whole = events(known).map(({ args }) => `[${args}]`);
  return garbled(whole).map((bytes) => Buffer.concat([Buffer.from('427'), bytes]));
}
