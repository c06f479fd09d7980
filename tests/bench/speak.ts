import type { Page } from 'playwright-core';
import { startChromium } from '../harness/chromium.ts';
import { giveMicrophone } from '../harness/fakeMicrophone.ts';
import { foundGroup } from '@ronda/member/invitation';
import { holderOf } from '@ronda/member/holder';
import { takeSeat, type Member as Seat } from '@ronda/member/member';
import { startWorld } from '../harness/world.ts';
import { startBareLiveKit } from './bare-livekit.ts';
import { connectPage, serveBarePages } from './bare-page.ts';
import { beginsAfter, endsAfter } from './ear.ts';
import { inTurns, type Way } from './in-turns.ts';
import { arrive, button, enterRoom, press } from './member.ts';
import { compare, median, type Result } from './result.ts';

const HERTZ = 1000;
const REPETITIONS = 12;
/** Long enough for the track to have been published, muted: a person takes longer to decide. */
const SETTLE_MS = 1000;

const settled = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

/**
 * Issue bar: *Speak* → heard, pressed and heard in real browsers. The same turns show *Finish* →
 * silent, from the press on, at a listener who follows the floor.
 */
export async function measureSpeak(): Promise<Result[]> {
  const browser = await startChromium();
  try {
    const turns = await inTurns(
      await byPressingSpeak(browser),
      await byPublishingOnGrant(browser),
      REPETITIONS,
    );
    const of = (which: keyof Turn) => ({
      ours: median(turns.ours.map((turn) => turn[which])),
      peer: median(turns.peer.map((turn) => turn[which])),
    });
    return [
      compare(
        {
          name: '*Speak* to heard, in browsers, median',
          unit: 'ms',
          ...of('heard'),
          peerName: 'livekit-client publishing on the grant, device warm',
        },
        { wanted: 'at most 0.7 x publishing on the grant', most: 0.7 },
      ),
      compare(
        {
          name: '*Finish* to silent, in browsers, median',
          unit: 'ms',
          ...of('silent'),
          peerName: 'bare LiveKit updateParticipant',
        },
        { wanted: 'shown: the bar is on the lock alone' },
      ),
    ];
  } finally {
    await browser.close();
  }
}

type Browser = Awaited<ReturnType<typeof startChromium>>;
/** How long it took, in ms, until a listener heard the speaker, and heard them no more. */
interface Turn {
  readonly heard: number;
  readonly silent: number;
}

/** Offered, published muted, unmuted by the press, with our server and clients in between. */
async function byPressingSpeak(browser: Browser): Promise<Way<Turn>> {
  const world = await startWorld();
  const invitation = await foundGroup(world, 60);
  const speaker = await arrive(browser, world, invitation, { name: 'Ana', hears: 1, says: HERTZ });
  await enterRoom(speaker);
  const listener = await arrive(browser, world, invitation, { name: 'Ben', hears: HERTZ });
  await enterRoom(listener);
  const helpers: Seat[] = [];
  // One for each round: nobody may propose the same again so soon (D7).
  for (let i = 0; i < 8; i += 1) helpers.push(await takeSeat(world, invitation, { name: `${i}` }));
  const helper = helpers[0]!;
  const pages = new Map<string, Page>();
  const [ana, ben] = helper.room().seats;
  pages.set(ana!.id, speaker).set(ben!.id, listener);
  let rounds = 0;

  async function begin(): Promise<void> {
    const proposer = helpers[rounds % helpers.length]!;
    const prompt = PROMPTS[Math.floor(rounds / helpers.length)] ?? null;
    rounds += 1;
    await proposer.propose({ kind: 'beginRound', prompt });
    for (const one of helpers) if (one !== proposer) await one.agree('beginRound');
    await press(speaker, 'Agree');
    await press(listener, 'Agree');
    await helper.until((room) => room.floor.kind === 'round');
  }

  /** Everybody passes until it is offered to the speaker. */
  async function offered(): Promise<void> {
    for (;;) {
      const holder = holderOf(helper.room());
      if (holder === null) await begin();
      else if (holder.seat === ana!.id) return;
      else await pass(holder.seat);
    }
  }
  async function pass(seat: string): Promise<void> {
    const page = pages.get(seat);
    if (page !== undefined) await press(page, 'Pass');
    else await helpers.find(({ me }) => me === seat)!.send({ type: 'pass' });
    await helper.until((room) => holderOf(room)?.seat !== seat);
  }

  return {
    async run() {
      await offered();
      await button(speaker, 'Speak').waitFor();
      await settled();
      const pressed = await press(speaker, 'Speak');
      const heard = await beginsAfter(listener, pressed);
      const finished = await press(speaker, 'Finish');
      const silent = await endsAfter(listener, finished);
      await helper.until((room) => holderOf(room)?.seat !== ana!.id);
      return { heard: heard - pressed, silent: silent - finished };
    },
    async end() {
      await speaker.context().close();
      await listener.context().close();
      for (const one of helpers) await one.leave();
      await world.end();
    },
  };
}

const PROMPTS = [null, { kind: 'ready', choice: 'howDoYouComeIn' }] as const;

/** What LiveKit offers by itself: the grant is sent, and the page publishes when told of it. */
async function byPublishingOnGrant(browser: Browser): Promise<Way<Turn>> {
  const livekit = await startBareLiveKit();
  const pages = await serveBarePages(browser);
  const listener = await pages.open(HERTZ);
  const speaker = await pages.open(1, (context) => giveMicrophone(context, HERTZ));
  const pass = async (identity: string) => ({
    url: livekit.url,
    token: await livekit.token(identity, false),
  });
  await connectPage(listener, await pass('listener'));
  await connectPage(speaker, await pass('speaker'));
  await speaker.evaluate(publishOnGrant);
  return {
    async run() {
      await settled();
      const asked = performance.timeOrigin + performance.now();
      await livekit.allow('speaker', true);
      const heard = await beginsAfter(listener, asked);
      const revoked = performance.timeOrigin + performance.now();
      await livekit.allow('speaker', false);
      const silent = await endsAfter(listener, revoked);
      return { heard: heard - asked, silent: silent - revoked };
    },
    async end() {
      await speaker.context().close();
      await listener.context().close();
      pages.stop();
      await livekit.stop();
    },
  };
}

/** Runs in the page. The device stays open between grants, as ours does. */
async function publishOnGrant(): Promise<void> {
  const { RoomEvent, Track, createLocalAudioTrack } = globalThis.livekit!;
  const room = globalThis.bareRoom!;
  room.options.stopLocalTrackOnUnpublish = false;
  const track = (await createLocalAudioTrack()).mediaStreamTrack;
  room.on(RoomEvent.ParticipantPermissionsChanged, () => {
    const { permissions } = room.localParticipant;
    if ((permissions?.canPublishSources.length ?? 0) > 1)
      void room.localParticipant.publishTrack(track, { source: Track.Source.Microphone });
  });
}
