import fc from 'fast-check';
import type * as v from 'valibot';
import { anything } from './hostile.ts';

/** What stands for something that there really is, by the name it goes by in a message. */
export type Known = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** What a schema shows of itself to whoever walks it. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly options?: readonly unknown[];
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/**
 * What fits this schema, made by walking it, so that whatever the protocol comes to say is tried as well. Checks that
 * a schema makes with code of its own are not understood: some of what is made does not pass them.
 */
export function fitting(schema: v.GenericSchema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const shape = schema as unknown as Shape;
  const made = byShape(shape, known, name);
  const there = known[name];
  return there === undefined || (shape.type !== 'string' && name !== 'version')
    ? made
    : fc.oneof({ weight: 24, arbitrary: there }, { weight: 1, arbitrary: made });
}

function byShape(shape: Shape, known: Known, name: string): fc.Arbitrary<unknown> {
  const of = (schema: unknown) => fitting(schema as v.GenericSchema, known, name);
  switch (shape.type) {
    case 'strict_object':
    case 'object':
      return objects(shape, known);
    case 'variant':
    case 'union':
      return fc.oneof(...shape.options!.map(of));
    case 'picklist':
      return fc.constantFrom(...shape.options!);
    case 'literal':
      return fc.constant(shape.literal);
    case 'nullable':
      return fc.oneof(of(shape.wrapped), fc.constant(null));
    case 'optional':
    case 'exact_optional':
      return of(shape.wrapped);
    case 'array':
      return fc.array(of(shape.item), {
        minLength: bound(shape, 'min_length') ?? 0,
        maxLength: Math.min(bound(shape, 'max_length') ?? 4, 24),
      });
    case 'string':
      return strings(shape);
    case 'number':
      return numbers(shape);
    case 'boolean':
      return fc.boolean();
    case 'unknown':
      return anything;
    default:
      throw new Error(`Nobody has said yet how to try a schema of the type ${shape.type}.`);
  }
}

function objects({ entries = {} }: Shape, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.entries(entries).map(
    ([name, schema]) => [name, fitting(schema, known, name)] as const,
  );
  const isNeeded = (name: string) => !(entries[name] as unknown as Shape).type.endsWith('optional');
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: Object.keys(entries).filter(isNeeded),
    noNullPrototype: true,
  });
}

function strings(shape: Shape): fc.Arbitrary<string> {
  const pattern = requirement(shape, 'regex');
  if (pattern === undefined) {
    const least = bound(shape, 'min_length') ?? 0;
    const most = bound(shape, 'max_length') ?? 40;
    return fc.string({ minLength: least, maxLength: Math.min(most, 60), unit: 'grapheme' });
  }
  const { source } = pattern as RegExp;
  const [, least, most] = /^\^\[A-Za-z0-9_-\]\{(\d+)(?:,(\d+))?\}\$$/.exec(source) ?? [];
  if (least === undefined) return fc.stringMatching(pattern as RegExp);
  const shortest = Number(least);
  const longest = Number(most ?? least);
  // Of the long ones, mostly short ones, and those at the very bounds.
  return fc
    .tuple(
      fc.stringMatching(/^[A-Za-z0-9_-]{22}$/),
      fc.constantFrom(shortest, Math.min(longest, shortest + 22), Math.min(longest, 64), longest),
    )
    .map(([start, length]) => start.padEnd(length, start).slice(0, length));
}

function numbers(shape: Shape): fc.Arbitrary<number> {
  const least = bound(shape, 'min_value');
  const most = bound(shape, 'max_value');
  const isWhole = shape.pipe?.some(({ type }) => type === 'integer' || type === 'safe_integer');
  if (isWhole !== true) return fc.double({ noNaN: true, noDefaultInfinity: true });
  const min = least ?? -1000;
  const max = most ?? Math.max(min, 1000);
  return fc.oneof(
    fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) }),
    fc.constantFrom(min, max),
  );
}

function requirement({ pipe }: Shape, type: string): unknown {
  return pipe?.find((action) => action.type === type)?.requirement;
}

function bound(shape: Shape, type: string): number | undefined {
  return requirement(shape, type) as number | undefined;
}
