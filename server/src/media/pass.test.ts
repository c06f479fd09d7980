import { expect, test } from 'vitest';
import { LISTEN } from './allowed.ts';
import { mint } from './pass.ts';

const access = { url: 'http://127.0.0.1:7880', apiKey: 'key', apiSecret: 'secret'.repeat(6) };

test('a pass opens one room for one seat and one minute, and names nobody', async () => {
  const { url, token } = await mint(access, 'a-meeting-of-somebody', 'a-seat', LISTEN);
  expect(url).toBe('ws://127.0.0.1:7880');
  const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as {
    exp: number;
    nbf: number;
    video: Record<string, unknown>;
  };
  expect(claims.exp - claims.nbf).toBe(60);
  expect(Object.keys(claims).toSorted()).toEqual(['exp', 'iss', 'nbf', 'sub', 'video']);
  expect(claims).toMatchObject({ sub: 'a-seat', video: { room: 'a-meeting-of-somebody' } });
  for (const further of ['roomAdmin', 'roomCreate', 'roomList', 'roomRecord', 'hidden', 'recorder'])
    expect(claims.video[further] ?? false).toBe(false);
});
