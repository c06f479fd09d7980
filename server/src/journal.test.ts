import { fastify, type FastifyBaseLogger } from 'fastify';
import { expect, test } from 'vitest';
import { describe, loggerOptions } from './journal.ts';

test('of an error the kind and the place are written down, not what it says', () => {
  const error = Object.assign(new SyntaxError('Unexpected token in {"name": "Ana"}'), {
    code: 'FST_ERR',
  });
  const described = describe(error);
  expect(described).toMatchObject({ type: 'SyntaxError', message: 'FST_ERR' });
  expect(described.stack).toMatch(/^\s+at .*journal\.test/);
  expect(JSON.stringify(described)).not.toContain('Ana');
  expect(JSON.stringify(describe('Ana left'))).not.toContain('Ana');
});

test('what an error quotes is not taken for a place, whatever its lines look like', () => {
  const error = new Error('not JSON: {\n    at Ana said\n    at home (notes.txt:1:1)');
  const { stack } = describe(error);
  expect(stack).toMatch(/^\s+at .*journal\.test/);
  expect(stack).not.toMatch(/Ana|notes/);
  error.message = 'changed since';
  expect(describe(error).stack).toBe('');
});

/** What is written when somebody writes so. */
function written(write: (log: FastifyBaseLogger) => void): string {
  let lines = '';
  const stream = { write: (line: string) => void (lines += line) };
  write(fastify({ logger: loggerOptions({ level: 'debug', stream }) }).log);
  return lines;
}

test('nothing is written but what is meant for the log, whoever writes', () => {
  const lines = written((log) => {
    log.warn({ code: 'late', count: 2, name: 'Ana', ip: '203.0.113.7', group: 'g' }, 'media');
    log.error(new Error('of Ana'));
    log.error({ err: new Error('of Ana') });
  });
  expect(lines).toContain('"code":"late","count":2');
  expect(lines.match(/"type":"Error"/g)).toHaveLength(2);
  expect(lines).not.toMatch(/Ana|203|"g"/);
});

test('of a request that goes wrong where nobody expected it nothing is quoted', async () => {
  let lines = '';
  const stream = { write: (line: string) => void (lines += line) };
  const app = fastify({ logger: loggerOptions({ level: 'debug', stream }) });
  app.get('/g/:group', async () => {
    throw new Error('of Ana');
  });
  await app.inject({ url: '/g/the-group?name=Ana', remoteAddress: '203.0.113.7' });
  expect(lines).toContain('"type":"Error"');
  expect(lines).not.toMatch(/Ana|203|the-group/);
});
