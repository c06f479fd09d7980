import { sentence } from '../../../client/src/telling/sentence.ts';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import type { Said } from './said.ts';
import type { OwnKey } from '../words/words.ts';
import { own } from './said.ts';

/** Those whose sentence on the screen speaks of a screen. */
const SAID_OTHERWISE: Partial<Record<RefusalCode, OwnKey>> = {
  olderTab: 'refusedOlderTab',
  outOfBounds: 'refusedOutOfBounds',
  wrongVersion: 'refusedWrongVersion',
  badMessage: 'refusedBadMessage',
  wrongInvitation: 'refusedWrongInvitation',
  invitationRenewed: 'refusedOldPin',
  noSuchGroup: 'refusedNoSuchGroup',
  notPresent: 'refusedNotPresent',
};

export function refusalSaid(code: RefusalCode): Said {
  const otherwise = SAID_OTHERWISE[code];
  return otherwise === undefined ? sentence(`refusal.${code}`) : own(otherwise);
}
