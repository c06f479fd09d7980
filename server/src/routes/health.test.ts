import { fastify } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { healthRoutes } from './health.ts';

let now: number;
let storeAnswers: boolean;
let mediaAnswers: boolean;
let draining: boolean;
let asked: number;
let failures: string[];
let app: ReturnType<typeof fastify>;

beforeEach(() => {
  now = 1_000_000;
  storeAnswers = true;
  mediaAnswers = true;
  draining = false;
  asked = 0;
  failures = [];
  app = fastify();
  healthRoutes(app, {
    rooms: {
      live: async () => {
        if (!storeAnswers) throw new Error('of Ana');
        return [];
      },
    },
    media: {
      answers: async () => {
        asked += 1;
        return mediaAnswers;
      },
    },
    clock: { now: () => now },
    isDraining: () => draining,
    failed: (what) => void failures.push(what),
  });
});
afterEach(() => app.close());

async function get(url: string): Promise<readonly [number, unknown]> {
  const { statusCode, body } = await app.inject({ method: 'GET', url });
  return [statusCode, JSON.parse(body)];
}

test('it is ready when all that a meeting needs is there', async () => {
  expect(await get('/health/ready')).toEqual([
    200,
    { store: 'answers', media: 'answers', server: 'serving' },
  ]);
  expect(await get('/health')).toEqual([200, { ready: true }]);
});

test('without its store or its media it is not, and says which in a word', async () => {
  storeAnswers = false;
  expect(await get('/health/ready')).toEqual([
    503,
    { store: 'away', media: 'answers', server: 'serving' },
  ]);
  expect(failures).toEqual(['reading the store']);
  storeAnswers = true;
  mediaAnswers = false;
  expect(await get('/health/ready')).toEqual([
    503,
    { store: 'answers', media: 'away', server: 'serving' },
  ]);
  expect(await get('/health')).toEqual([503, { refusal: { code: 'oneMoment' } }]);
});

test('while it drains nobody new is led here, though a meeting could be held', async () => {
  expect((await get('/health/ready'))[0]).toBe(200);
  draining = true;
  expect(await get('/health/ready')).toEqual([
    503,
    { store: 'answers', media: 'answers', server: 'draining' },
  ]);
  expect((await get('/health'))[0]).toBe(200);
});

test('it is alive whatever is away', async () => {
  storeAnswers = false;
  mediaAnswers = false;
  draining = true;
  expect(await get('/health/live')).toEqual([200, { live: true }]);
  expect(asked).toBe(0);
});

test('whoever asks often asks the others once a second', async () => {
  await Promise.all([get('/health/ready'), get('/health'), get('/health/ready')]);
  await get('/health');
  expect(asked).toBe(1);
  now += 1000;
  await get('/health/ready');
  expect(asked).toBe(2);
});
