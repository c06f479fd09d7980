import { createRoot } from 'react-dom/client';
import './look/look.css';
import { showNothing, wasLeft } from './page/exit.ts';
import './page/page.css';
import { Place } from './Place.tsx';
import { prepareText } from './text/catalogue.ts';

if (wasLeft()) showNothing();
else start();

function start(): void {
  prepareText();
  const element = document.getElementById('ronda');
  if (element === null) throw new Error('The page has no place for Ronda.');
  createRoot(element).render(<Place />);
}
