import { useEffect, useState } from 'react';
import { useWords } from './text/words.ts';
import { forget, isShared } from './confidence/person.ts';
import { keepGroupName } from './confidence/secret.ts';
import { useKeys } from './confidence/use-keys.ts';
import type { EnteringGroup } from './GroupPlace.tsx';
import { GroupPlace } from './GroupPlace.tsx';
import { Announcements } from './look/Announcements.tsx';
import { Button } from './look/Button.tsx';
import { Boundary } from './page/Boundary.tsx';
import { Notice } from './page/Notice.tsx';
import { readWhere } from './read-where.ts';
import { Start } from './start/Start.tsx';
import type { Go, InGroup, Where } from './where.ts';
import { pathOf } from './where.ts';

/** Which place is shown: the address says it, and the tab's history. */
export function Place() {
  const [where, setWhere] = useState(readWhere);
  /** Whoever opens a link in the same tab again changes only its fragment, but begins anew. */
  const [begun, setBegun] = useState(0);
  useEffect(() => {
    const read = () => {
      // Going back out of the room is going, and may be the last that its person does here.
      if (where.kind === 'inside' && isShared(where.group)) forget(where.group);
      setWhere(readWhere());
      setBegun((before) => before + 1);
    };
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [where]);
  const go: Go = (path, noted, how) => {
    if (how === 'push') history.pushState(noted, '', path);
    else history.replaceState(noted, '', path);
    setWhere(readWhere());
    scrollTo(0, 0);
  };
  return (
    <>
      <Boundary key={begun}>
        <Shown where={where} go={go} />
      </Boundary>
      <Announcements />
    </>
  );
}

function Shown({ where, go }: { readonly where: Where; readonly go: Go }) {
  const { t } = useWords();
  const toStart = () => go('/', null, 'push');
  switch (where.kind) {
    case 'start':
      return (
        <Start
          onMade={(group, name) => {
            if (name !== null) keepGroupName(group, name);
            go(pathOf(group), { place: 'invitation' }, 'push');
          }}
        />
      );
    case 'nowhere':
      return (
        <Notice title={t('arrive.nowhere')} body={t('arrive.nowhereBody')}>
          <Button kind="main" onPress={toStart}>
            {t('arrive.toStart')}
          </Button>
        </Notice>
      );
    case 'invitation':
    case 'arrive':
    case 'inside':
      return <WithKeys where={where} go={go} toStart={toStart} />;
  }
}

interface WithKeysProps {
  readonly where: InGroup;
  readonly go: Go;
  readonly toStart: () => void;
}

function WithKeys({ where, go, toStart }: WithKeysProps) {
  const { t } = useWords();
  const keys = useKeys(where.group);
  const [entering, setEntering] = useState<EnteringGroup | null>(null);
  switch (keys) {
    case 'deriving':
      return null;
    case 'insecure':
      return <Notice title={t('arrive.refused')} body={t('start.insecure')} />;
    case 'none':
      return (
        <Notice title={t('arrive.noSecret')} body={t('arrive.noSecretBody')}>
          <Button onPress={toStart}>{t('arrive.toStart')}</Button>
        </Notice>
      );
    default:
      return (
        <GroupPlace
          // Another group is another place, and nothing of the first one is left in it.
          key={where.group}
          where={where}
          go={go}
          keys={keys}
          entering={entering?.group === where.group ? entering : null}
          onEntering={setEntering}
        />
      );
  }
}
