import { readFileSync } from 'node:fs';
import { isMap, isScalar, parse, parseDocument } from 'yaml';
import { inProject } from '../../infra/project.js';

/** What these tests ask of a service. */
export interface Service {
  readonly image?: string;
  readonly build?: object;
  readonly restart?: string;
  readonly healthcheck?: object;
  readonly logging?: { readonly options?: Readonly<Record<string, string>> };
  readonly depends_on?: Readonly<Record<string, { readonly condition?: string }>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly profiles?: readonly string[];
}

export const file = inProject('docker-compose.yml');
const text = readFileSync(file, 'utf8');

/** What stands before the first line that is no comment. */
export const preface = text.slice(0, text.search(/^[^#]/m));

const { services: all } = parse(text, { merge: true }) as { services: Record<string, Service> };
export const services: readonly [name: string, service: Service][] = Object.entries(all);

/** The comment right before a service. */
export function reasonAt(name: string): string {
  const found = parseDocument(text).get('services');
  const pair = isMap(found) && found.items.find(({ key }) => isScalar(key) && key.value === name);
  return (pair && isScalar(pair.key) && pair.key.commentBefore) || '';
}

/** Every variable that is taken from outside: `required` with a sentence for whoever forgot it. */
export const variables = Array.from(
  text.matchAll(/(?<!\$)\$\{(?<name>\w+)(?<rest>[^}]*)\}/g),
  ({ groups }) => ({
    name: groups!['name']!,
    required: /^:\?\w+ /.test(groups!['rest']!),
    optional: groups!['rest']!.startsWith(':-'),
  }),
);

/** Each value with the name under which it stands, also inside the files that are handed over as text. */
export function* values(
  of: unknown,
  under = '',
): Generator<readonly [under: string, value: string]> {
  if (typeof of === 'string') {
    if (of.includes('\n')) yield* values(parse(of), under);
    else yield [under, of];
  } else if (Array.isArray(of)) for (const one of of) yield* values(one, under);
  else if (typeof of === 'object' && of !== null)
    for (const [key, value] of Object.entries(of)) {
      // LiveKit's key is a name, and what stands under it is the secret.
      yield* values(value, under === 'keys' ? 'secret' : key);
    }
}
