import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './app.ts';
import { readConfiguration } from './configuration.ts';
import type { Configuration } from './configuration.ts';
import { describe } from './journal.ts';
import { openGround } from './log/open.ts';
import { createMedia } from './media/media.ts';

/** Signals that come so close together, in ms, are one. */
const SAME_WISH_MS = 200;

/** The process: what it is told, what it is made of, and how it ends. */
const read = readConfiguration(process.env);
if (!read.ok) {
  // The one thing that is said to a person and not to the log.
  for (const sentence of read.wrong) console.error(sentence);
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  await run(read.configuration).catch((error: unknown) => {
    // Nobody has sent anything yet that it could quote.
    console.error(`Ronda did not start: ${error instanceof Error ? error.message : 'unknown'}`);
    process.exit(1);
  });
}

/** What nobody expected. What an error says may quote what somebody sent; its kind and place do not. */
function end(error: unknown): never {
  console.error('Ronda cannot go on:', describe(error));
  process.exit(1);
}

async function run(configuration: Configuration): Promise<void> {
  const { livekit } = configuration;
  const { store, hints, clock, close } = await openGround(configuration);
  const app = await createApp({
    configuration,
    store,
    hints,
    clock,
    mediaFor: (given) => createMedia({ ...livekit, url: livekit.url.href, ...given }),
    journal: { level: configuration.log },
  });

  async function leave(): Promise<void> {
    try {
      await app.stop();
    } finally {
      // However that went, what is written is put in order.
      await close();
      // Nothing is left to do; what still holds the process may not.
      process.exit();
    }
  }

  let askedAt: number | null = null;
  async function stop(): Promise<void> {
    if (askedAt !== null) {
      // Whoever asks again does not want to wait; what passes a signal on to us may do so twice.
      if (performance.now() - askedAt > SAME_WISH_MS) process.exit(1);
      return;
    }
    askedAt = performance.now();
    app.drain();
    await sleep(configuration.drainMs);
    await leave();
  }
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());

  try {
    await app.listen();
  } catch (error) {
    const { code, port } = error as NodeJS.ErrnoException & { port?: number };
    if (code !== 'EADDRINUSE') throw error;
    const setting = port === configuration.metrics?.port ? 'METRICS_PORT' : 'PORT';
    console.error(`Port ${port} is taken. Choose another with ${setting}.`);
    process.exitCode = 1;
    void leave();
  }
}
