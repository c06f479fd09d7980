import type { GroupId } from '@ronda/shared/ids';
import { useEffect, useState } from 'react';
import type { GroupKeys } from '../confidence/keys.ts';
import { pairKeys } from '../confidence/pairing.ts';
import { beginAsSame, settleAsSame } from '../confidence/person.ts';
import '../group/group.css';
import { Button } from '../look/Button.tsx';
import { Heading } from '../page/Heading.tsx';
import { Notice } from '../page/Notice.tsx';
import { Page } from '../page/Page.tsx';
import { useWords } from '../text/words.ts';
import { type Becoming, becomeSame } from './become-same.ts';

interface JoinAsSameProps {
  readonly group: GroupId;
  readonly keys: GroupKeys;
  readonly code: string;
  /** Added or not: on to the group's page. */
  readonly onDone: () => void;
}

/** On the second device: the number to compare, until the first one has said yes. */
export function JoinAsSame({ group, keys, code, onDone }: JoinAsSameProps) {
  const { t } = useWords();
  const [becoming, setBecoming] = useState<Becoming | null>(null);
  useEffect(() => {
    let over = false;
    let stop = () => {};
    void Promise.all([beginAsSame(group), pairKeys(code)]).then(([identity, pair]) => {
      if (over) return;
      if (pair === null) return setBecoming({ kind: 'failed' });
      stop = becomeSame({ group, keys, identity, pair }, (now) => {
        if (now.kind !== 'added') return setBecoming(now);
        void settleAsSame(group, now).then(onDone);
      });
    });
    return () => {
      over = true;
      stop();
    };
  }, [group, keys, code, onDone]);

  const goOn = <Button onPress={onDone}>{t('device.joinWithout')}</Button>;
  switch (becoming?.kind) {
    case 'refused':
      return (
        <Notice title={t('device.joinRefused')} body={t('device.joinRefusedBody')}>
          {goOn}
        </Notice>
      );
    case 'failed':
      return (
        <Notice title={t('device.joinFailed')} body={t('device.joinFailedBody')}>
          {goOn}
        </Notice>
      );
    case undefined:
    case 'added':
    case 'asking':
      return (
        <Page>
          <div className="page-part">
            <Heading>{t('device.joinTitle')}</Heading>
          </div>
          <div className="page-card">
            <p>{t('device.joinAsking')}</p>
            <p className="device-number">
              {becoming?.kind === 'asking' ? becoming.number : '\u00a0'}
            </p>
            <p>{t('device.joinKept')}</p>
            <p role="status">{t('device.joinWait')}</p>
            <div className="page-actions">{goOn}</div>
          </div>
        </Page>
      );
  }
}
