import { createRoot } from 'react-dom/client';
import './look/look.css';
import { dropLeftBehind } from './confidence/kept-identity.ts';
import { showNothing, wasLeft } from './page/exit.ts';
import './page/page.css';
import { Place } from './Place.tsx';
import { prepareText } from './text/catalogue.ts';

if (wasLeft()) showNothing();
else start();

function start(): void {
  prepareText();
  // What cannot be dropped now is dropped the next time.
  dropLeftBehind().catch(() => undefined);
  const element = document.getElementById('ronda');
  if (element === null) throw new Error('The page has no place for Ronda.');
  createRoot(element).render(<Place />);
}
