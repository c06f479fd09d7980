import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../../infra/children.js';
import { freePort, isFree } from '../../infra/ports.js';
import { createEarpiece, type Earpiece, type Listened } from './earpiece.ts';
import { connectControl } from './sip-phone-control.ts';

const MODULES = '/usr/lib/baresip/modules';
const HERTZ = 500;
const STARTED_MS = 10_000;
/** How long a finger stays on a key, and then is off it. */
const KEY_MS = 120;

/** A telephone as they stand on tables: it speaks SIP and G.711, and knows nothing of Ronda. */
export interface SipPhone extends Omit<Earpiece, 'close'> {
  /** Where it writes down what it sends (`-enc.wav`) and what it plays (`-dec.wav`), as it does so. */
  readonly folder: string;
  /**
   * Resolves once somebody has answered, rejects with the reason when the call ends before. Whom to call
   * there may stand before an `@`.
   */
  dial(address: string): Promise<void>;
  /** One key after the other, as events beside the sound (RFC 2833). */
  press(keys: string): Promise<void>;
  /** Its own key for it: it goes on sending, but silence. Pressed again, it sends its tone again. */
  mute(): Promise<void>;
  /** Takes its microphone away: it sends nothing at all, and no key either, until that is back. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  hangUp(): Promise<void>;
  isInCall(): boolean;
  end(): Promise<void>;
}

export interface SipPhoneOptions extends Listened {
  /** What it says of itself when it calls. */
  readonly number?: string;
  /** The tone that its microphone hears all the time. */
  readonly hertz?: number;
  /** Plays what comes as it comes, without the tenth of a second in which others even it out. */
  readonly atOnce?: boolean;
}

export async function startSipPhone(options: SipPhoneOptions = {}): Promise<SipPhone> {
  const folder = await mkdtemp(join(tmpdir(), 'ronda-sip-phone-'));
  const control = await freePort();
  await writeFile(
    join(folder, 'config'),
    configuration(folder, await freeSipPort(), control, options),
  );
  const { number = '5550101' } = options;
  const account = `<sip:${number}@127.0.0.1>;regint=0;audio_codecs=PCMU,PCMA\n`;
  await writeFile(join(folder, 'accounts'), account);
  await writeFile(join(folder, 'contacts'), '');
  const child = await startChild('baresip', ['-f', folder], { insist: true });
  const line = await connectControl(control, STARTED_MS).catch(async (error: unknown) => {
    await child.end();
    await rm(folder, { recursive: true, force: true });
    throw new Error(`The phone did not start:\n${child.output()}`, { cause: error });
  });
  const earpiece = createEarpiece(folder, options);
  let inCall = false;
  line.on('CALL_ESTABLISHED', () => (inCall = true));
  line.on('CALL_CLOSED', () => (inCall = false));

  return {
    folder,
    async dial(address) {
      const answered = new Promise<void>((resolve, reject) => {
        line.on('CALL_ESTABLISHED', () => resolve());
        line.on('CALL_CLOSED', (why) => reject(new Error(`not answered: ${why}`)));
      });
      await Promise.all([
        answered,
        line.command('dial', `sip:${address.includes('@') ? address : `ronda@${address}`}`),
      ]);
    },
    async press(keys) {
      for (const key of keys) {
        await line.command('sndcode', key);
        await sleep(KEY_MS);
      }
    },
    mute: () => line.command('mute'),
    // A tone of 0 Hz it cannot make, and the one that was is gone.
    unplug: () => line.command('ausrc', 'ausine,0').catch(() => {}),
    plugIn: () => line.command('ausrc', `ausine,${options.hertz ?? HERTZ}`),
    async hangUp() {
      await line.command('hangup');
    },
    isInCall: () => inCall,
    heardSince: earpiece.heardSince,
    momentsSince: earpiece.momentsSince,
    likeness: earpiece.likeness,
    async end() {
      earpiece.close();
      line.close();
      await child.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Two of them: the next one is for encrypted SIP. */
async function freeSipPort(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port < 65_535 && (await isFree('127.0.0.1', port + 1))) return port;
  }
}

const configuration = (
  folder: string,
  port: number,
  control: number,
  { hertz = HERTZ, atOnce = false }: SipPhoneOptions,
) =>
  [
    `module_path ${MODULES}`,
    ...['g711', 'ausine', 'sndfile', 'account', 'menu', 'ctrl_tcp'].map(
      (name) => `module ${name}.so`,
    ),
    'net_interface 127.0.0.1',
    `sip_listen 127.0.0.1:${port}`,
    `ctrl_tcp_listen 127.0.0.1:${control}`,
    'rtp_ports 33000-34000',
    'call_max_calls 1',
    // The only format that its tone comes in; it is made 8 kHz for the line.
    `audio_source ausine,${hertz}`,
    'ausrc_srate 48000',
    'ausrc_channels 2',
    // There is no loudspeaker: what comes in is written down before it would get there.
    'audio_player none,none',
    'audio_alert none,none',
    `snd_path ${folder}`,
    ...(atOnce ? ['jitter_buffer_delay 0-0'] : []),
    '',
  ].join('\n');
