import { foundGroup } from '@ronda/member/invitation';
import { helloOf, openLine } from '@ronda/member/line';
import { expect, test } from 'vitest';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { seal } from '../../client/src/confidence/sealing.ts';
import { startServers } from '../harness/servers.ts';

test('two devices of one person meet, though each has its line at another server', async () => {
  const servers = await startServers(2);
  const places = servers.urls.map((url) => ({ url }));
  const group = await foundGroup(places[0]!);
  const lines = await Promise.all(places.map((place) => openLine(place, helloOf(group))));
  const told: unknown[] = [];
  lines[0]!.socket.on('pairSent', (body) => told.push(body));
  const pair = random256();
  for (const line of lines) await line.ask('joinPair', { pair });
  const sent = { pair, sealed: await seal(group.keys, 'it is me') };
  // What is said before the other server listens is lost: a device repeats itself.
  await expect
    .poll(async () => {
      await lines[1]!.ask('sendPair', sent);
      return told.length;
    })
    .toBeGreaterThan(0);
  expect(told[0]).toEqual(sent);
  for (const line of lines) line.close();
  await servers.end();
});
