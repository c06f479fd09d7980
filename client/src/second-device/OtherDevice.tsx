import type { GroupId } from '@ronda/shared/ids';
import { Suspense, useState } from 'react';
import type { GroupKeys } from '../confidence/keys.ts';
import { isShared, personOf } from '../confidence/person.ts';
import { Button } from '../look/Button.tsx';
import { useWords } from '../text/words.ts';
import { AddDevice, loadAddDevice } from './load.ts';

/** For whoever has been here before, on a device of their own. */
export function OtherDevice({
  group,
  keys,
}: {
  readonly group: GroupId;
  readonly keys: GroupKeys;
}) {
  const { t } = useWords();
  const [part, setPart] = useState<'not' | 'there' | 'failed'>('not');
  const [person] = useState(() => personOf(group));
  if (person === null || isShared(group)) return null;
  const load = () => {
    // What cannot be loaded must not take the page with it.
    loadAddDevice().then(
      () => setPart('there'),
      () => setPart('failed'),
    );
  };
  return (
    <div className="page-part">
      <Button kind="quiet" onPress={load}>
        {t('arrive.otherDevice')}
      </Button>
      {part === 'failed' && <p role="alert">{t('arrive.unreachable')}</p>}
      {part === 'there' && (
        <Suspense fallback={null}>
          <AddDevice group={group} keys={keys} person={person} onClose={() => setPart('not')} />
        </Suspense>
      )}
    </div>
  );
}
