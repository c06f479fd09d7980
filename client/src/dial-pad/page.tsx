import { createRoot } from 'react-dom/client';
import '../look/look.css';
import { DialPad } from './DialPad.tsx';

/*
 * A telephone to try: `npm run dev -- --phone`, then /phone. It is no part of what is built, and its
 * words are for those who develop, so that they are in no catalogue.
 */
const element = document.getElementById('ronda');
if (element === null) throw new Error('The page has no place for a telephone.');
createRoot(element).render(<DialPad />);
