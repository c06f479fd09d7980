import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The folder that holds everything. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** @param {string[]} parts */
export const inProject = (...parts) => join(projectRoot, ...parts);
