import type { Browser } from 'playwright-core';
import { type LineProxy, startLineProxy } from '../harness/lineProxy.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { startGroup } from '../harness/table.ts';
import type { World } from '../harness/world.ts';

/** Six people with a browser each, who meet. Seat order is the order of their names. */
export interface Six {
  readonly ana: Member;
  readonly bea: Member;
  readonly carl: Member;
  readonly dora: Member;
  readonly eli: Member;
  readonly fay: Member;
  readonly everybody: readonly Member[];
  /** Everybody but these. */
  but(...these: readonly Member[]): readonly Member[];
  /** Dora's only way to the servers. */
  readonly line: LineProxy;
  /** The invitation. */
  readonly link: string;
}

/**
 * Six browsers share one machine, and that with whatever else runs there. While all talk they need one core and a half; on
 * half a core the last one was heard by all after 16 to 72 s.
 */
export const PATIENCE_MS = 180_000;

/** Ana starts the group, and sends the others its link. */
export async function openSix(world: World, browser: Browser, turnSeconds: number): Promise<Six> {
  const line = await startLineProxy();
  const open = (name: keyof typeof TONES, by?: LineProxy) =>
    openMember(browser, {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      hertz: TONES[name],
      ...(by === undefined ? {} : { line: by }),
    });
  const ana = await open('ana');
  const bea = await open('bea');
  const carl = await open('carl');
  const dora = await open('dora', line);
  const eli = await open('eli');
  const fay = await open('fay');
  const everybody = [ana, bea, carl, dora, eli, fay];
  for (const { context } of everybody) context.setDefaultTimeout(PATIENCE_MS);
  return {
    ana,
    bea,
    carl,
    dora,
    eli,
    fay,
    everybody,
    but: (...these) => everybody.filter((member) => !these.includes(member)),
    line,
    link: await startGroup(world, ana, turnSeconds),
  };
}
