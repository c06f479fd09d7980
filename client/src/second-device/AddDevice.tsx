import type { GroupId } from '@ronda/shared/ids';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { GroupKeys } from '../confidence/keys.ts';
import { makeCode, pairKeys } from '../confidence/pairing.ts';
import type { Person } from '../confidence/person.ts';
import { deviceLink, secretOf } from '../confidence/secret.ts';
import { LinkToCopy } from '../group/LinkToCopy.tsx';

import '../group/group.css';
import { Button } from '../look/Button.tsx';
import { Dialog } from '../look/Dialog.tsx';
import { useWords } from '../text/words.ts';
import { addDevice, type Adding, type AddsDevice } from './add-device.ts';

const Qr = lazy(async () => {
  try {
    return { default: (await import('../group/Qr.tsx')).Qr };
  } catch {
    // The link itself is there.
    return { default: () => null };
  }
});

interface AddDeviceProps {
  readonly group: GroupId;
  readonly keys: GroupKeys;
  readonly person: Person;
  readonly onClose: () => void;
}

/** On the first device: a link for the second one, and whether it is the right one that asks. */
export function AddDevice(props: AddDeviceProps) {
  const { t } = useWords();
  const [times, setTimes] = useState(0);
  return (
    <Dialog title={t('device.title')} close={t('device.close')} onClose={props.onClose}>
      <OneCode key={times} {...props} onAnew={() => setTimes(times + 1)} />
    </Dialog>
  );
}

function OneCode({
  group,
  keys,
  person,
  onAnew,
}: Omit<AddDeviceProps, 'onClose'> & { readonly onAnew: () => void }) {
  const { t } = useWords();
  const [code] = useState(makeCode);
  const [adding, setAdding] = useState<Adding>({ kind: 'waiting' });
  const adds = useRef<AddsDevice | null>(null);
  const { identity, name } = person;
  useEffect(() => {
    let over = false;
    void Promise.all([identity, pairKeys(code)]).then(([who, pair]) => {
      if (over || pair === null) return;
      // Its word would be for a seat of its own.
      if (who.as !== undefined) return setAdding({ kind: 'onlyFirst' });
      adds.current = addDevice({ group, keys, identity: who, pair, name }, setAdding);
    });
    return () => {
      over = true;
      adds.current?.stop();
    };
  }, [group, keys, identity, name, code]);

  switch (adding.kind) {
    case 'waiting':
      return <ShowCode link={deviceLink(location.origin, group, secretOf(group) ?? '', code)} />;
    case 'asked':
      return (
        <>
          <p role="status">
            <strong>{t('device.asked', { number: adding.number })}</strong>
          </p>
          <p className="field-hint">{t('device.askedWhy')}</p>
          <div className="page-actions">
            <Button kind="main" onPress={() => adds.current?.allow()}>
              {t('device.yes', { number: adding.number })}
            </Button>
            <Button onPress={() => adds.current?.refuse()}>{t('device.no')}</Button>
          </div>
        </>
      );
    case 'adding':
      return <p role="status">{t('device.adding')}</p>;
    case 'added':
      return <p role="status">{t('device.added')}</p>;
    case 'onlyFirst':
      return <p role="status">{t('device.onlyFirst')}</p>;
    case 'refused':
    case 'failed':
      return (
        <>
          <p role="status">{t(`device.${adding.kind}`)}</p>
          <div className="page-actions">
            <Button onPress={onAnew}>{t('device.anew')}</Button>
          </div>
        </>
      );
  }
}

function ShowCode({ link }: { readonly link: string }) {
  const { t } = useWords();
  return (
    <>
      <p>{t('device.what')}</p>
      <Suspense fallback={<div className="invitation-qr" />}>
        <Qr link={link} />
      </Suspense>
      <LinkToCopy
        link={link}
        words={{
          label: t('device.link'),
          copy: t('device.copy'),
          copied: t('device.copied'),
          failed: t('device.copyFailed'),
        }}
      />
      <p role="status">{t('device.waiting')}</p>
    </>
  );
}
