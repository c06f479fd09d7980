import { foundGroupWithPhones } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { createTone } from '@ronda/member/sound/tone';
import { giveVoice, type Voice } from '@ronda/member/voice';
import { setTimeout as sleep } from 'node:timers/promises';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { createPrompts, type Prompts } from '../harness/prompts.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';
import { callIn } from './phone-call.ts';
import { followRecording, type Recording } from './phone-recording.ts';
import { usedBy, type Used } from './processor.ts';
import { median, type Result, within } from './result.ts';

const TALKER = 1500;
/** A table has twelve seats, and one of them is the talker's. */
const CALLS_OF_A_GROUP = 11;
/** How many calls there are at each look. */
const STEPS = [1, 2, 4, 6, 8, 11, 14, 18, 22, 28, 33] as const;
const LOOK_MS = 4000;
/** Of which the middle one counts: whatever else runs here may take a moment from one of them. */
const LOOKS = 3;
/** So many telephones are dialled with at the same time. */
const AT_ONCE = 3;
/** A packet comes every 20 ms. */
const PACKET_MS = 20;
/** Until the prompts of who came last are over, as all hear that somebody has arrived. */
const SETTLE_MS = 9000;
/** Of all packets that should hold the tone: more missing is heard as a bad line. */
const MOST_GAPS = 0.02;

/** What runs, by what stands in its command. */
const PROGRAMS = {
  agent: 'phone/dist/main.js',
  sip: 'livekit-sip',
  livekit: 'livekit-server',
  phones: 'baresip',
} as const;

interface Look {
  readonly calls: number;
  /** The worst of all calls. */
  readonly gaps: number;
  readonly agent: Used;
  readonly sip: Used;
}

interface Group {
  readonly pin: string;
  readonly ana: Member;
  readonly voice: Voice;
}

/** What a call costs, and how many there can be: more and more telephones listen to one who talks without end. */
export async function measurePhoneLoad(): Promise<Result[]> {
  const telephone = await findTelephone();
  if (!telephone.there) throw new Error(`No telephone${telephone.skipped}.`);
  const world = await startPhoneWorld({ program: telephone.program, agent: true });
  const calls: { readonly phone: SipPhone; readonly played: Recording }[] = [];
  const groups: Group[] = [];
  const prompts = createPrompts();
  try {
    const idle = await usedBy(PROGRAMS, 2000);
    const looks: Look[] = [];
    for (const step of STEPS) {
      let understood = true;
      while (understood && calls.length < step) {
        if (calls.length === groups.length * CALLS_OF_A_GROUP) groups.push(await openGroup(world));
        const { pin } = groups.at(-1)!;
        const left = Math.min(step, groups.length * CALLS_OF_A_GROUP) - calls.length;
        const coming = Array.from({ length: Math.min(left, AT_ONCE) }, (_, index) =>
          addCall(world, prompts, pin, calls.length + index),
        );
        const came = await Promise.allSettled(coming);
        for (const one of came) if (one.status === 'fulfilled') calls.push(one.value);
        // Whoever cannot make out what the voice says has a bad line already.
        understood = came.every(({ status }) => status === 'fulfilled');
      }
      if (!understood) {
        console.log(`with ${calls.length} calls, a new one does not make out what it is told`);
        break;
      }
      await sleep(SETTLE_MS);
      const missing: number[] = [];
      let used = idle;
      for (let look = 0; look < LOOKS; look += 1) {
        const from = performance.timeOrigin + performance.now();
        used = await usedBy(PROGRAMS, LOOK_MS);
        missing.push(Math.max(...calls.map(({ played }) => gapsIn(played, from))));
      }
      const gaps = median(missing);
      looks.push({ calls: step, gaps, agent: used.agent, sip: used.sip });
      tell(step, gaps, used);
      if (gaps > MOST_GAPS) break;
    }
    return resultsOf(looks, idle);
  } finally {
    await prompts.end();
    for (const { phone, played } of calls) {
      played.close();
      await phone.end();
    }
    for (const { voice, ana } of groups) {
      await voice.leave();
      await ana.leave();
    }
    await world.end();
  }
}

async function openGroup(world: PhoneWorld): Promise<Group> {
  const group = await foundGroupWithPhones(world, 900);
  const ana = await takeSeat(world, group, { name: 'Ana' });
  const voice = await giveVoice(ana);
  voice.pickUp(createTone(TALKER));
  return { pin: group.pin, ana, voice };
}

async function addCall(world: PhoneWorld, prompts: Prompts, pin: string, index: number) {
  const phone = await startSipPhone({ number: `34600${100_000 + index}` });
  await callIn(world, prompts, phone, pin).catch(async (error: unknown) => {
    await phone.end();
    throw error;
  });
  return { phone, played: followRecording(phone.folder, 'played', TALKER, PACKET_MS) };
}

function gapsIn(played: Recording, from: number): number {
  const { blocks, without } = played.since(from);
  // Packets that never came are not in the recording at all.
  const due = LOOK_MS / PACKET_MS;
  return Math.max(0, (without + Math.max(0, due - blocks)) / due);
}

function tell(calls: number, gaps: number, used: Readonly<Record<keyof typeof PROGRAMS, Used>>) {
  const shares = Object.entries(used).map(
    ([name, { cores, megabytes }]) => `${name} ${cores.toFixed(2)} (${megabytes.toFixed(0)} MB)`,
  );
  console.log(
    `${calls} calls: ${(gaps * 100).toFixed(1)} % of the worst one missing; cores: ${shares.join(', ')}`,
  );
}

function resultsOf(looks: readonly Look[], idle: { agent: Used; sip: Used }): Result[] {
  const well = looks.filter(({ gaps }) => gaps <= MOST_GAPS);
  const last = well.at(-1) ?? looks[0]!;
  const perCall = (who: 'agent' | 'sip', what: keyof Used) =>
    (last[who][what] - idle[who][what]) / last.calls;
  const peerName = 'livekit-sip itself, for the same calls';
  const shown = 'shown: no bar';
  return [
    within(
      {
        name: 'the agent, of a core for each call',
        unit: '%',
        ours: perCall('agent', 'cores') * 100,
        peer: perCall('sip', 'cores') * 100,
        peerName,
      },
      { wanted: shown, most: Infinity },
    ),
    within(
      {
        name: 'the agent, memory for each call',
        unit: 'MB',
        ours: perCall('agent', 'megabytes'),
        peer: perCall('sip', 'megabytes'),
        peerName,
      },
      { wanted: shown, most: Infinity },
    ),
    within(
      {
        name: 'calls at once whose sound does not suffer, with all that runs here',
        unit: 'calls',
        ours: last.calls,
        peer: 1 / perCall('agent', 'cores'),
        peerName: 'a core for each call’s share of the agent alone',
      },
      { wanted: shown, most: Infinity },
    ),
  ];
}
