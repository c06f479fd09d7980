import { buildAgent } from '../../infra/build.js';
import { keepAgent, rondaPhoneEnvironment, startAgent } from '../../infra/telephone/agent.js';
import { type Part, startExchange } from '../../infra/telephone/exchange.js';
import type { RedisAccess } from '../../infra/telephone/redis-given.js';
import { newPhoneKeys } from '../../infra/telephone/keys.js';
import { startWorld, type World } from './world.ts';

/** A world that one can call. */
export interface PhoneWorld extends World {
  /** What a phone dials. */
  readonly sipAddress: string;
  /** Where the booths are, which is not where the meetings are. */
  readonly booths: { readonly url: string; readonly apiKey: string; readonly apiSecret: string };
  /** Kills a part of where calls come in, and starts it where it was. */
  restart(part: Part): Promise<void>;
  /** Which these booths' LiveKit and livekit-sip speak by. */
  readonly redis: RedisAccess;
  /** All that the phone agents have written. */
  agentLog(): string;
  /** Starts an agent; there may be several. */
  startAgent(): Promise<RunningAgent>;
  /** As `npm start` does: another one when it has done enough. Ends with the world. */
  keepAgent(settings: Record<string, string>): Promise<void>;
}

export interface RunningAgent {
  /** As the system does, or by force. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Asleep, with all it holds, and awake again. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  isRunning(): boolean;
}

export interface PhoneWorldOptions {
  /** livekit-sip, as `findTelephone` finds it. */
  readonly program: string;
  /** Further settings for Ronda. */
  readonly env?: Record<string, string>;
  /** Whether an agent runs from the beginning. */
  readonly agent?: boolean;
}

export async function startPhoneWorld(options: PhoneWorldOptions): Promise<PhoneWorld> {
  const keys = await newPhoneKeys();
  const exchange = await startExchange({ program: options.program });
  const env = {
    ...rondaPhoneEnvironment(keys, `sip:ronda@${exchange.address}`),
    ...options.env,
  };
  const world = await startWorld(env).catch(async (error: unknown) => {
    await exchange.stop();
    throw error;
  });
  let written = '';
  const ends = new Set<() => Promise<void>>();

  const given = {
    ronda: world.url,
    livekit: exchange.livekit,
    keys,
    onOutput: (text: string) => {
      written += text;
    },
  };

  async function start(): Promise<RunningAgent> {
    await buildAgent();
    const agent = await startAgent(given);
    ends.add(agent.end);
    return {
      async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
        if (signal === 'SIGKILL') agent.process.kill(signal);
        await agent.end();
        await agent.exited;
        ends.delete(agent.end);
      },
      signal: (signal: 'SIGSTOP' | 'SIGCONT') => void agent.process.kill(signal),
      isRunning: () => agent.process.exitCode === null && agent.process.signalCode === null,
    };
  }

  async function end() {
    for (const endAgent of ends) await endAgent();
    await exchange.stop();
    await world.end();
  }

  if (options.agent) {
    await start().catch(async (error: unknown) => {
      await end();
      throw error;
    });
  }
  return {
    ...world,
    sipAddress: exchange.address,
    booths: exchange.livekit,
    restart: exchange.restart,
    redis: exchange.redis,
    agentLog: () => written,
    startAgent: start,
    async keepAgent(settings) {
      await buildAgent();
      ends.add((await keepAgent({ ...given, env: settings })).end);
    },
    end,
  };
}
