import { resolve } from 'node:path';
import { inProject } from './project.js';

/** Where Ronda keeps its groups: RONDA_DATA, or a folder here that git does not see. */
export function dataFolder() {
  return resolve(inProject(), process.env['RONDA_DATA'] || 'data');
}
