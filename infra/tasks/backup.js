// npm run backup -- <file>: all groups into one file, while Ronda runs or not. Nothing of any meeting.

import { onGroups } from '../backup.js';

/** @param {string[]} args */
export const run = (args) => onGroups('backup', args);
