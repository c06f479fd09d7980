import { startLiveKit } from '../../infra/livekit/run.js';
import { freePort, freeUdpPort } from '../../infra/ports.js';

/** A LiveKit of a test's own. */
export interface TestLiveKit {
  readonly access: { readonly url: string; readonly apiKey: string; readonly apiSecret: string };
  /** As when its machine loses power. */
  kill(): Promise<void>;
  /** Again, on the same ports and with the same keys; it knows nothing of before. */
  start(): Promise<void>;
  pause(): void;
  goOn(): void;
  end(): Promise<void>;
}

/** @param webhookPort where it tells what happens: to each of several servers */
export async function startTestLiveKit(webhookPort: readonly number[]): Promise<TestLiveKit> {
  const ports = { tcp: await freePort(), udp: await freeUdpPort() };
  let running = await startLiveKit({ webhookPort, ports });
  const { url, apiKey, apiSecret } = running;
  return {
    access: { url, apiKey, apiSecret },
    async kill() {
      running.process.kill('SIGKILL');
      await running.exited;
    },
    async start() {
      running = await startLiveKit({ webhookPort, ports, keys: { apiKey, apiSecret } });
    },
    pause: () => void running.process.kill('SIGSTOP'),
    goOn: () => void running.process.kill('SIGCONT'),
    end: () => running.stop(),
  };
}
