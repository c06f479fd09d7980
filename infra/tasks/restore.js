// npm run restore -- <file>: the groups of a backup, into an empty Ronda or one that runs.

import { onGroups } from '../backup.js';

/** @param {string[]} args */
export const run = (args) => onGroups('restore', args);
