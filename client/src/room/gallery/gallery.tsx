import { languageFor } from '@ronda/shared/language';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcements } from '../../look/Announcements.tsx';
import '../../look/look.css';
import { loadWords, speakFirst } from '../../text/catalogue.ts';
import '../../page/page.css';
import { markPage } from '../../page/language.ts';
import '../room.css';
import { Screen } from '../Screen.tsx';
import type { Scene } from './scenes.ts';
import { SCENES } from './scenes.ts';

/*
 * The room's screen in its various states, for looking at it: `npm run dev`, then
 * /gallery.html?scene=…&language=… It is no part of what is built.
 */
const GROUP = {
  name: 'Tuesday circle',
  experience: 'We live with someone who drinks.',
};

const asked = new URLSearchParams(location.search);
const language = languageFor([asked.get('language') ?? '']);
await speakFirst(language);
await loadWords('inTheRoom');
markPage();
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
        invitation="https://ronda.example/g/a-group#a-secret"
        onLeave={() => location.assign('?')}
        onMove={() => location.assign('?')}
      />
      <Announcements />
    </>
  );
}
