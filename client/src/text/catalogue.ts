import type { Language } from '@ronda/shared/language';
import type { Part } from './parts.ts';
import { PART_NAMES, PARTS } from './parts.ts';
import type { Say, WordsByKey } from './say.ts';
import { addTo, createSay } from './say.ts';

/** The catalogue's words, in the language they are in at present. */
export interface Words {
  /** Another one in another language, so that what was made with it is made anew. */
  readonly t: Say;
  readonly language: Language;
}

const known = new Map<Language, WordsByKey>();
/** What was asked for so far: another language brings it along. */
const asked = new Set<Part>();
const loaded = new Set<`${Language} ${Part}`>();
let listeners: readonly (() => void)[] = [];
/** The one that is shown, or is about to be. */
let wanted: Language = 'en';
let shown = wordsIn('en');

export function currentWords(): Words {
  return shown;
}

export function subscribeToWords(listener: () => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((other) => other !== listener);
  };
}

/** All is said in this language from now on. Rejects when its words cannot be loaded, and nothing has changed then. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  await Promise.all([...asked].map((part) => load(part, language)));
  // Somebody may have chosen again meanwhile.
  if (wanted === language) show(language);
}

/** The same, with the words of the first page. Nothing can be shown before that. */
export async function speakFirst(language: Language): Promise<void> {
  asked.add('atOnce');
  await speak(language);
}

/** Loads the words of a part that is loaded apart. */
export async function loadWords(part: Part): Promise<void> {
  asked.add(part);
  const languages = new Set([shown.language, wanted]);
  await Promise.all([...languages].map((language) => load(part, language)));
}

/** At once, in words that somebody has already. No part that is loaded later takes their place. */
export function speakIn(language: Language, words: object): void {
  wanted = language;
  addTo(wordsOf(language), words);
  for (const part of PART_NAMES) loaded.add(`${language} ${part}`);
  show(language);
}

async function load(part: Part, language: Language): Promise<void> {
  if (loaded.has(`${language} ${part}`)) return;
  const words = await PARTS[part][language]();
  loaded.add(`${language} ${part}`);
  addTo(wordsOf(language), words);
}

function show(language: Language): void {
  shown = wordsIn(language);
  for (const listener of listeners) listener();
}

function wordsIn(language: Language): Words {
  return { t: createSay(language, wordsOf(language)), language };
}

function wordsOf(language: Language): WordsByKey {
  const words = known.get(language) ?? new Map<string, string>();
  known.set(language, words);
  return words;
}
