import type { Place } from '@ronda/member/place';
import type { Booth } from '../booth/booth.ts';
import type { Effect, Say } from '../talk/effect.ts';
import { type Input, type Key, KEYS } from '../talk/input.ts';
import { newTalk, step } from '../talk/talk.ts';
import type { Voice } from '../voice/voice.ts';
import type { Language } from '../words/language.ts';
import type { AgentKeys } from './agent-keys.ts';
import { type Opened, typePin } from './door.ts';
import type { Places } from './places.ts';
import { createSpeaking } from './speaking.ts';
import { type AtTable, sitDown } from './table.ts';
import { NO_READER, plainWords, wordsOf } from './wording.ts';

export interface CallDeps {
  readonly place: Place;
  readonly keys: AgentKeys;
  readonly places: Places;
  readonly voice: Pick<Voice, 'speak'>;
}

const TICK_MS = 250;
/** After which nothing pressed and nothing said is a long silence. */
const SILENCE_MS = 12_000;

/** One call, from its answer to its end: does for the conversation what that asks for. Resolves when it is over. */
export async function holdCall(booth: Booth, deps: CallDeps): Promise<void> {
  const { place, keys, places } = deps;
  const speaking = createSpeaking(booth.ear, (language, text) => deps.voice.speak(language, text));
  let talk = newTalk();
  let language: Language = 'en';
  let opened: Opened | null = null;
  let person: string | null = null;
  let table: AtTable | null = null;
  let sitting: Promise<void> = Promise.resolve();
  let quietSince = Date.now();
  let hungUp = false;

  function hear(input: Input): void {
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
    const sentences = said.map((one) => () => wordsOf(one, language, reader));
    speaking.say(sentences, manner);
  }
  /** Words of the group's own, as they are. */
  const read = (texts: readonly string[]) =>
    speaking.say(
      texts.map((text) => async () => ({ language, text })),
      { urgency: 'now', over: true },
    );

  function perform(effect: Effect): void {
    switch (effect.kind) {
      case 'say':
        return say(effect);
      case 'hush':
        return speaking.hush();
      case 'hushNews':
        return speaking.hushNews();
      case 'language':
        language = effect.language;
        return;
      case 'tryPin':
        return void tryPin(effect.pin);
      case 'enter':
        sitting = sit(effect.name, effect.returning);
        return;
      case 'readAgreements':
        return read(opened?.agreements ?? []);
      case 'readHelpLine':
        return read([plainWords('helpLineNone', language)]);
      case 'send':
        return table === null ? undefined : hearLater(table.send(effect.command));
      case 'proposeWords': {
        const { kind, words } = effect.worded;
        const text = plainWords(words, language);
        return table === null ? undefined : hearLater(table.proposeWords(kind, text));
      }
      case 'proposePhones':
        return table === null ? undefined : hearLater(table.proposePhones());
      case 'signal':
        return table === null ? undefined : hearLater(table.signal(effect.signal));
      case 'microphone':
        return table?.microphone(effect.on);
      case 'hangUp':
        return void hangUp();
    }
  }

  async function tryPin(pin: string): Promise<void> {
    const answer = await typePin(place, keys, pin, keys.markOf('', booth.caller));
    if (typeof answer === 'string') return hear({ kind: 'door', answer });
    opened = answer;
    const { group } = answer.invitation;
    if (answer.present === null) places.forget(group, booth.caller);
    hear({
      kind: 'door',
      answer: {
        agreements: answer.agreements.length,
        returning: places.wasLost(group, booth.caller),
      },
    });
  }

  async function sit(name: Parameters<typeof plainWords>[0] | null, returning: boolean) {
    if (opened === null) return;
    const { invitation, present } = opened;
    person = places.take(invitation.group, booth.caller, returning);
    const called =
      name === null
        ? plainWords('phoneNumbered', language, { number: (present ?? 0) + 1 })
        : plainWords(name, language);
    const { credential } = keys;
    try {
      // Before anything is heard of the table: a key may come at once.
      table = await sitDown({ place, invitation, person, name: called, credential, booth, hear });
      await table.begin();
    } catch (error) {
      const code = /^Refused: (\w+)$/.exec(error instanceof Error ? error.message : '')?.[1];
      hear({ kind: 'refused', code: (code ?? 'oneMoment') as never });
    }
  }

  /** What is being said is said to its end: it is the goodbye. */
  async function hangUp(): Promise<void> {
    hungUp = true;
    await Promise.race([speaking.whenSilent(), booth.over]);
    await booth.hangUp();
  }

  await Promise.race([booth.answered, booth.over]);
  booth.onKey((key) => {
    if (!isKey(key)) return;
    quietSince = Date.now();
    hear({ kind: 'key', key, at: now() });
  });
  hear({ kind: 'answered', at: now() });
  const ticking = setInterval(() => {
    hear({ kind: 'tick', at: now(), silent: speaking.isSilent() });
    const here = Date.now();
    if (!speaking.isSilent()) quietSince = here;
    if (here - quietSince < SILENCE_MS) return;
    quietSince = here;
    hear({ kind: 'silence', at: now() });
  }, TICK_MS);

  await booth.over;
  clearInterval(ticking);
  speaking.hush();
  // Who hangs up while they are being seated leaves no ghost.
  await sitting;
  const seated = table as AtTable | null;
  // Whoever hangs up may have been cut off: their seat waits, as for anybody whose line is gone (F7).
  await seated?.end(hungUp ? 'left' : 'lost');
  if (person !== null) places.giveBack(person, hungUp ? 'left' : 'lost');
}

const isKey = (key: string): key is Key => (KEYS as readonly string[]).includes(key);
