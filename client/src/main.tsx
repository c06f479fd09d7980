import type { Language } from '@ronda/shared/language';
import { createRoot } from 'react-dom/client';
import './look/look.css';
import { dropLeftBehind, openKeepsakes } from './confidence/keepsake.ts';
import { showNothing, wasLeft } from './page/exit.ts';
import { languageAtFirst, markPage } from './page/language.ts';
import './page/page.css';
import { Place } from './Place.tsx';
import { readWhere } from './read-where.ts';
import { speakFirst, subscribeToWords } from './text/catalogue.ts';
import { WITHOUT_WORDS } from './text/without-words.ts';

if (wasLeft()) showNothing();
else void start();

async function start(): Promise<void> {
  // Before anything is waited for: the invitation's secret must not stand in the address meanwhile.
  readWhere();
  await openKeepsakes();
  // What cannot be dropped now is dropped the next time.
  dropLeftBehind().catch(() => undefined);
  const element = document.getElementById('ronda');
  if (element === null) throw new Error('The page has no place for Ronda.');
  const language = languageAtFirst();
  try {
    await speakFirst(language);
  } catch {
    return sayNotLoaded(element, language);
  }
  markPage();
  subscribeToWords(markPage);
  return createRoot(element).render(<Place />);
}

/** Never an empty page. */
function sayNotLoaded(element: HTMLElement, language: Language): void {
  const { notLoaded, again } = WITHOUT_WORDS[language];
  const words = document.createElement('p');
  words.textContent = notLoaded;
  const button = document.createElement('button');
  button.textContent = again;
  button.addEventListener('click', () => location.reload());
  element.lang = language;
  element.replaceChildren(words, button);
}
