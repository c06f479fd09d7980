import { takeSecret } from './confidence/secret.ts';
import type { Where } from './where.ts';
import { whereIs } from './where.ts';

/** The secret leaves the address before anything else happens. */
export function readWhere(): Where {
  const where = whereIs(location.pathname, history.state, Date.now());
  if ('group' in where) takeSecret(where.group, location, history);
  return where;
}
