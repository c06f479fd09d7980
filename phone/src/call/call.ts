import { setTimeout as sleep } from 'node:timers/promises';
import type { SeatId } from '@ronda/shared/ids';
import type { Booth } from '../booth/booth.ts';
import type { Effect, Say } from '../talk/effect.ts';
import { type Input, type Key, KEYS } from '../talk/input.ts';
import { newTalk, step } from '../talk/talk.ts';
import type { Voice } from '../voice/voice.ts';
import { type ArrivalDeps, createArrival } from './arrival.ts';
import { refusalIn, untilReached } from './patience.ts';
import { createSpeaking } from './speaking.ts';
import type { AtTable } from './table.ts';
import { NO_READER, plainWords, wordsOf } from './wording.ts';

export interface CallDeps extends ArrivalDeps {
  readonly voice: Pick<Voice, 'speak'>;
}

const TICK_MS = 250;
/** After which nothing pressed and nothing said is a long silence. */
const SILENCE_MS = 12_000;

/**
 * Before the first word the sound both ways is only just there, and so is the receiver at the ear. After
 * the last it is still on its way.
 */
const BREATH_MS = 500;

/** One call, as long as this agent holds it: does for the conversation what that asks for. Resolves when it is over. */
export async function holdCall(booth: Booth, deps: CallDeps): Promise<void> {
  const speaking = createSpeaking(booth.ear, (language, text) => deps.voice.speak(language, text));
  const arrival = await createArrival(deps, booth, hear);
  let talk = newTalk();
  let table: AtTable | null = null;
  let sitting: Promise<void> = Promise.resolve();
  let quietSince = Date.now();
  let hungUp = false;
  let isOver = false;

  function hear(input: Input): void {
    if (input.kind === 'entered' && input.as === 'seated') arrival.seatedIn(input.room.meeting);
    const after = step(talk, input);
    talk = after.talk;
    for (const effect of after.effects) perform(effect);
  }
  /** The server's time, once there is a seat. */
  const now = () => table?.now() ?? Date.now();
  /** An answer that comes later. */
  const hearLater = (answer: Promise<Input>) => void answer.then(hear);

  function say({ said, ...manner }: Say): void {
    const reader = table?.reader ?? NO_READER;
    const sentences = said.map((one) => () => wordsOf(one, arrival.language, reader));
    speaking.say(sentences, manner);
  }
  /** Words of the group's own, as they are. */
  const read = (texts: readonly string[]) => {
    const { language } = arrival;
    speaking.say(
      texts.map((text) => async () => ({ language, text })),
      { urgency: 'now', over: true },
    );
  };

  function perform(effect: Effect): void {
    switch (effect.kind) {
      case 'say':
        return say(effect);
      case 'hush':
        return speaking.hush();
      case 'hushNews':
        return speaking.hushNews();
      case 'language':
        return arrival.choose(effect.language);
      case 'tryPin':
        return hearLater(atDoor(arrival.tryPin(effect.pin)));
      case 'enter':
        sitting = sit(() => arrival.sit(effect.name, effect.returning));
        return;
      case 'readAgreements':
        return read(arrival.agreements);
      case 'send':
        return table === null ? undefined : hearLater(table.send(effect.command));
      case 'proposeWords': {
        const { kind, words } = effect.worded;
        const text = plainWords(words, arrival.language);
        return table === null ? undefined : hearLater(table.proposeWords(kind, text));
      }
      case 'proposeMade':
        return table === null ? undefined : hearLater(table.proposeMade(effect.what));
      case 'signal':
        return table === null ? undefined : hearLater(table.signal(effect.signal));
      case 'rename':
        return table === null ? undefined : hearLater(table.rename(effect.name));
      case 'offerMove':
        return hearLater(offerMove(effect.to));
      case 'move':
        sitting = move(effect.by);
        return;
      case 'microphone':
        return table?.microphone(effect.on);
      case 'hangUp':
        return void hangUp();
    }
  }

  const atDoor = (asked: ReturnType<typeof arrival.tryPin>): Promise<Input> =>
    asked.then((answer) => ({ kind: 'door', answer }));

  async function sit(enter: () => Promise<AtTable>): Promise<void> {
    try {
      // Before anything is heard of the table: a key may come at once.
      table = await enter();
      await table.begin();
    } catch (error) {
      hear({ kind: 'refused', code: (refusalIn(error) ?? 'oneMoment') as never });
    }
  }

  /** D10 */
  async function offerMove(to: readonly SeatId[]): Promise<Input> {
    if (table === null) return { kind: 'moveMade', refused: 'notSeated' };
    const offering = table.offerMove(to, (turnSeconds) => arrival.foundFresh(turnSeconds));
    return { kind: 'moveMade', refused: await offering.catch(() => 'oneMoment' as const) };
  }

  /** D10: the seat here is left once there is one there. */
  async function move(by: SeatId): Promise<void> {
    const here = table;
    if (here === null) return;
    try {
      table = await arrival.moveTo(here.offeredBy(by), here.name());
    } catch (error) {
      return hear({ kind: 'stayed', why: (refusalIn(error) ?? 'oneMoment') as never });
    }
    const leaving = here.end('left');
    await table.begin().catch(() => hear({ kind: 'refused', code: 'oneMoment' }));
    await leaving;
  }

  /** Another agent held this call: on from where it was. */
  function takeUp(): void {
    const { reached } = arrival;
    hear({ kind: 'takenOver', reached });
    if (reached === 'door') hearLater(atDoor(arrival.lookAgain()));
    if (reached === 'table')
      sitting = sit(() =>
        untilReached(
          () => arrival.sitAgain(),
          () => isOver,
        ),
      );
  }

  /** What is being said is said to its end: it is the goodbye. */
  async function hangUp(): Promise<void> {
    hungUp = true;
    const said = speaking.whenSilent().then(() => sleep(BREATH_MS));
    await Promise.race([said, booth.over]);
    await booth.hangUp();
  }

  await Promise.race([booth.answered, booth.over]);
  if (!booth.hold.isTakeover) await Promise.race([sleep(BREATH_MS), booth.over]);
  booth.onKey((key) => {
    if (!isKey(key)) return;
    quietSince = Date.now();
    hear({ kind: 'key', key, at: now() });
  });
  if (booth.hold.isTakeover) takeUp();
  else hear({ kind: 'answered', at: now() });
  const ticking = setInterval(() => {
    hear({ kind: 'tick', at: now(), silent: speaking.isSilent() });
    const here = Date.now();
    if (!speaking.isSilent()) quietSince = here;
    if (here - quietSince < SILENCE_MS) return;
    quietSince = here;
    hear({ kind: 'silence', at: now() });
  }, TICK_MS);

  const how = await booth.over;
  isOver = true;
  clearInterval(ticking);
  speaking.hush();
  // Who hangs up while they are being seated leaves no ghost.
  await sitting;
  const seated = table as AtTable | null;
  // Whoever hangs up may have been cut off: their seat waits, as for anybody whose line is gone (F7).
  if (how === 'passedOn') await seated?.passOn();
  else await seated?.end(hungUp ? 'left' : 'lost');
  arrival.end();
}

const isKey = (key: string): key is Key => (KEYS as readonly string[]).includes(key);
