import { setTimeout as sleep } from 'node:timers/promises';
import { foundGroup } from '@ronda/member/invitation';
import { enter } from '@ronda/member/member';
import { expect, test } from 'vitest';
import { startHere } from './here.ts';

test('a command that is under way when the lines end is answered first', async () => {
  const here = await startHere();
  const member = await enter(here, await foundGroup(here));
  here.slowness = 300;
  const answer = member.send({ type: 'rest' });
  await sleep(100);
  await here.stopRonda();
  expect(await answer).toBe('done');
  member.close();
  await here.end();
});

test('a device that sleeps does not keep a server from stopping', async () => {
  const here = await startHere();
  const member = await enter(here, await foundGroup(here));
  const { transport } = member.line.socket.io.engine as unknown as {
    transport: { ws: { pause(): void } };
  };
  transport.ws.pause();
  const begun = performance.now();
  await here.stopRonda();
  expect(performance.now() - begun).toBeLessThan(4000);
  member.close();
  await here.end();
});
