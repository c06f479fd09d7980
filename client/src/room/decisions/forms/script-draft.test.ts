import { Stage } from '@ronda/shared/decisions/action';
import { LONGEST } from '@ronda/shared/confidence/sealed';
import { RULES } from '@ronda/shared/policy';
import { LARGEST_MESSAGE } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { deriveKeys } from '../../../confidence/keys.ts';
import { sealComparable } from '../../../confidence/sealing.ts';
import { makeSecret } from '../../../confidence/secret.ts';
import { newCommandId } from '../../../connection/outbox.ts';
import {
  blankStage,
  canBeSent,
  draftsOf,
  hasFitMinutes,
  moved,
  READY_SCRIPT,
  stageOf,
} from './script-draft.ts';

const kindsOf = (drafts: readonly { readonly kind: string }[]) => drafts.map(({ kind }) => kind);

test('a script that is opened and left as it was is the same script', () => {
  const stages: Stage[] = [
    ...READY_SCRIPT,
    { kind: 'round', prompt: null },
    { kind: 'openFloor' },
    { kind: 'quiet', minutes: 7 },
    { kind: 'round', prompt: { kind: 'own', text: 'sealed' } },
  ];
  const again = draftsOf(stages).map((draft) => stageOf(draft, draft.from));
  expect(again).toEqual(stages);
});

test('the ready-made script can be proposed as it is', () => {
  for (const stage of READY_SCRIPT) expect(v.is(Stage, stage)).toBe(true);
  expect(kindsOf(READY_SCRIPT)).toEqual(['reading', 'openingRound', 'sharing', 'closingRound']);
});

test('a stage changes places with its neighbour, and not beyond the ends', () => {
  const drafts = draftsOf(READY_SCRIPT);
  const sharing = drafts[2]!.id;
  const up = moved(drafts, sharing, -1);
  expect(kindsOf(up)).toEqual(['reading', 'sharing', 'openingRound', 'closingRound']);
  expect(moved(up, sharing, 1)).toEqual(drafts);
  expect(moved(drafts, drafts[0]!.id, -1)).toBe(drafts);
  expect(moved(drafts, drafts[3]!.id, 1)).toBe(drafts);
});

test('D8: the minutes of a quiet are held to the bounds of the rules; what has none is not', () => {
  const quiet = { ...blankStage(0, 'quiet'), minutes: '30' };
  expect(hasFitMinutes(quiet)).toBe(true);
  for (const minutes of ['31', '0', '', '2.5', 'three']) {
    expect(hasFitMinutes({ ...quiet, minutes })).toBe(false);
    expect(hasFitMinutes({ ...quiet, kind: 'sharing', minutes })).toBe(true);
  }
});

/** A script of as many stages as there may be, each with a question of its own. */
const asking = (question: string) =>
  Array.from({ length: RULES.stages }, (_, id) => ({
    ...blankStage(id, 'closingRound'),
    prompt: 'own' as const,
    typed: question,
  }));

test('twelve questions of the longest kind can be sent in any usual script, and are held back in heavy ones', () => {
  expect(canBeSent(asking('é'.repeat(LONGEST.text)))).toBe(true);
  expect(canBeSent(asking('秋'.repeat(LONGEST.text)))).toBe(true);
  expect(canBeSent(asking('🪩'.repeat(LONGEST.text)))).toBe(false);
  expect(canBeSent(asking('🪩'.repeat(LONGEST.text)).slice(0, 6))).toBe(true);
});

test('what is let through is no larger, once sealed, than the largest message', async () => {
  const keys = await deriveKeys(makeSecret());
  if (keys === null) throw new Error('no keys');
  const lengths = Array.from({ length: LONGEST.text }, (_, index) => index + 1);
  const most = lengths.findLast((length) => canBeSent(asking('🪩'.repeat(length))));
  if (most === undefined) throw new Error('nothing can be sent');
  const sealed = await sealComparable(keys, '🪩'.repeat(most));
  const stages = asking('').map((draft) => stageOf(draft, sealed));
  const command = { type: 'propose', action: { kind: 'followScript', stages } };
  // As the server measures it: with the place of the acknowledgement.
  const size = JSON.stringify([{ id: newCommandId(), command }, null]).length;
  expect(size).toBeLessThanOrEqual(LARGEST_MESSAGE);
  expect(size).toBeGreaterThan(LARGEST_MESSAGE * 0.95);
});
