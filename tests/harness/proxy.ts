import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../../infra/children.js';
import { onPath } from '../../infra/find-program.js';
import { freePort } from '../../infra/ports.js';
import { inProject } from '../../infra/project.js';

/** The proxy of a deployment, with certificates of its own making. */
export interface Proxy {
  /** What `startChromium` needs to find it, and to believe its certificates and no others. */
  readonly browser: readonly string[];
  /** For a browser: Ronda. */
  readonly url: string;
  /** For browsers and servers: LiveKit. */
  readonly mediaUrl: string;
  /** What makes a program on Node believe it. */
  readonly env: Readonly<Record<string, string>>;
  /** How many requests each server has now, in their order: of who is at the table, the lines. */
  lines(): Promise<readonly number[]>;
  /** All that it has written. */
  log(): string;
  end(): Promise<void>;
}

/** As a name, it is no address of this machine's own: so all that holds in public holds. */
const NAME = 'ronda.test';
const SECONDS_TO_ANSWER = 20;

/** Why there is no proxy to test with: for the title of what is then skipped. */
export const withoutProxy = onPath('caddy') ? '' : ' (skipped: there is no caddy on the PATH)';

/** Caddy, as `infra/proxy/Caddyfile` has it, before these. Each is a host and a port. */
export async function startProxy(of: {
  readonly servers: readonly string[];
  readonly livekit: string;
}): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), 'ronda-proxy-'));
  const port = await freePort();
  const admin = `127.0.0.1:${await freePort()}`;
  let written = '';
  const args = ['run', '--adapter', 'caddyfile', '--config'];
  const child = await startChild('caddy', [...args, inProject('infra', 'proxy', 'Caddyfile')], {
    env: {
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      RONDA_DOMAIN: NAME,
      LIVEKIT_DOMAIN: 'localhost',
      RONDA_SERVERS: of.servers.join(' '),
      LIVEKIT_SERVER: of.livekit,
      PROXY_HTTP_PORT: String(await freePort()),
      PROXY_HTTPS_PORT: String(port),
      PROXY_ADMIN: admin,
      PROXY_OPTIONS: 'local_certs\nskip_install_trust\ndefault_bind 127.0.0.1',
    },
    onOutput: (text) => {
      written += text;
    },
  });
  const authority = join(folder, 'caddy', 'pki', 'authorities', 'local');

  async function upstreams(): Promise<{ address: string; num_requests: number }[]> {
    // A browser that came by another page would have another origin, and Node's fetch looks like one.
    const headers = { origin: `http://${admin}` };
    const answer = await fetch(`http://${admin}/reverse_proxy/upstreams`, { headers });
    return (await answer.json()) as { address: string; num_requests: number }[];
  }
  async function end() {
    await child.end();
    await rm(folder, { recursive: true, force: true });
  }

  const giveUp = Date.now() + SECONDS_TO_ANSWER * 1000;
  const intermediate = join(authority, 'intermediate.crt');
  while (
    !(await upstreams().then(
      (all) => all.length > 0,
      () => false,
    ))
  ) {
    if (child.process.exitCode !== null || Date.now() > giveUp) {
      await end();
      throw new Error(`Caddy did not start:\n${written}`);
    }
    await sleep(50);
  }
  return {
    browser: [
      `--host-resolver-rules=MAP ${NAME} 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${await fingerprint(intermediate)}`,
    ],
    url: `https://${NAME}:${port}`,
    mediaUrl: `wss://localhost:${port}`,
    env: { NODE_EXTRA_CA_CERTS: join(authority, 'root.crt') },
    async lines() {
      const all = await upstreams();
      return of.servers.map(
        (server) => all.find(({ address }) => address === server)?.num_requests ?? 0,
      );
    },
    log: () => written,
    end,
  };
}

/** Of whom a certificate is, as Chromium is told of it. */
async function fingerprint(file: string): Promise<string> {
  const { publicKey } = new X509Certificate(await readFile(file));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
