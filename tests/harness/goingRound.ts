import type { RefusalCode } from '@ronda/shared/room/refusal';
import { Refusal } from '@ronda/shared/room/refusal';
import * as v from 'valibot';
import { expect } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { foundGroup, type Invitation } from '@ronda/member/invitation';
import { holderOf } from '@ronda/member/holder';
import { takeSeat } from '@ronda/member/member';
import { startWorld, type World } from './world.ts';

/** A round that must go on, whatever others send meanwhile: Ana has the turn, and Bea waits for hers. */
export interface GoingRound {
  readonly world: World;
  readonly invitation: Invitation;
  readonly meeting: string;
  /** Ana still speaks, and what Bea does reaches her. */
  goesOn(): Promise<void>;
  /** Ana finishes, Bea passes, and nothing has gone wrong that nobody caught. */
  endsWell(): Promise<void>;
  end(): Promise<void>;
}

export async function startGoingRound(): Promise<GoingRound> {
  const world = await startWorld();
  const invitation = await foundGroup(world, 900);
  const ana = await takeSeat(world, invitation, { name: 'Ana' });
  const bea = await takeSeat(world, invitation, { name: 'Bea' });
  await ana.propose({ kind: 'beginRound', prompt: null });
  await bea.agree('beginRound');
  await ana.until((room) => holderOf(room)?.seat === ana.me);
  await ana.send({ type: 'speak' });
  await bea.until((room) => holderOf(room)?.kind === 'turn');

  const beaRests = (asked: boolean) =>
    ana.until((room) => room.seats.find(({ id }) => id === bea.me)?.resting === asked);
  return {
    world,
    invitation,
    meeting: ana.room().meeting,
    async goesOn() {
      expect(holderOf(ana.room())).toEqual({ seat: ana.me, kind: 'turn' });
      expect(await bea.send({ type: 'rest' })).toBe('done');
      await beaRests(true);
      expect(await bea.send({ type: 'return' })).toBe('done');
      await beaRests(false);
    },
    async endsWell() {
      expect(await ana.send({ type: 'finish' })).toBe('done');
      await bea.until((room) => holderOf(room)?.seat === bea.me);
      expect(await bea.send({ type: 'pass' })).toBe('done');
      expect(world.log()).not.toMatch(/unhandled|uncaught/i);
    },
    async end() {
      await ana.leave();
      await bea.leave();
      await world.end();
    },
  };
}

/** The code in a refusal, for which there must be a sentence. */
export function codeIn(body: unknown): RefusalCode {
  const { refusal } = v.parse(v.object({ refusal: Refusal }), body);
  expect(en.refusal[refusal.code].length).toBeGreaterThan(10);
  return refusal.code;
}
