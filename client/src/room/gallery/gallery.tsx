import { languageFor } from '@ronda/shared/language';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcements } from '../../look/Announcements.tsx';
import '../../look/look.css';
import { loadWords, speakFirst, speakIn } from '../../text/catalogue.ts';
import { longer, mirrored } from '../../text/testing/pseudo.ts';
import { wholeOf } from '../../text/testing/whole.ts';
import '../../page/page.css';
import { markPage } from '../../page/language.ts';
import '../room.css';
import { Screen } from '../Screen.tsx';
import type { Scene } from './scenes.ts';
import { SCENES } from './scenes.ts';

/*
 * The room's screen in its various states, for looking at it: `npm run dev`, then
 * /gallery.html?scene=…&language=… It is no part of what is built. Besides ours there are two languages to try the
 * layout with: `longer` and `mirrored`.
 */
const GROUP = {
  name: 'Tuesday circle',
  experience: 'We live with someone who drinks.',
};

const asked = new URLSearchParams(location.search);
const language = asked.get('language') ?? '';
await Promise.all([speakFirst(languageFor([language])), loadWords('inTheRoom')]);
markPage();
if (language === 'longer') speakIn('en', longer(await wholeOf('en')));
if (language === 'mirrored') {
  speakIn('en', mirrored(await wholeOf('en')));
  document.documentElement.dir = 'rtl';
}
const wanted = asked.get('scene') ?? '';
const makeScene = SCENES[wanted];
const element = document.getElementById('ronda');
if (element === null) throw new Error('The page has no place for Ronda.');
createRoot(element).render(makeScene === undefined ? <Index /> : <Shown scene={makeScene()} />);

function Index() {
  return (
    <main className="ended">
      <h1>Scenes</h1>
      <ul>
        {Object.keys(SCENES).map((name) => (
          <li key={name}>
            <a href={`?scene=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** Takes part in a scene, as the room would. */
function Shown({ scene }: { readonly scene: Scene }) {
  const { meeting, media } = scene;
  const state = useSyncExternalStore(meeting.subscribe, meeting.state);
  if (state.kind !== 'seated') return null;
  return (
    <>
      <Screen
        meeting={meeting}
        media={media}
        seated={state}
        group={GROUP}
        between={null}
        invitation="https://ronda.example/g/a-group#a-secret"
        onLeave={() => location.assign('?')}
        onMove={() => location.assign('?')}
      />
      <Announcements />
    </>
  );
}
