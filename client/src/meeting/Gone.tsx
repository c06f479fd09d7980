import type { Refusal } from '@ronda/shared/room/refusal';
import type { Ending } from '@ronda/shared/room/state';
import type { Dismissed } from '@ronda/shared/wire/protocol';
import type { ReactNode } from 'react';
import { useWords } from '../text/words.ts';
import { Button } from '../look/Button.tsx';
import { Notice } from '../page/Notice.tsx';

interface GoneProps {
  readonly because: Dismissed['because'];
  /** Why the meeting ended, when that is known. */
  readonly ending?: Ending | undefined;
  /** Take the seat again, in this tab. */
  readonly onAgain: () => void;
  /** To the page before the room. */
  readonly onBack: () => void;
  /** This device is shared, and has forgotten who was here. */
  readonly forgotten: boolean;
  /** What stays of the meeting until its person goes on. */
  readonly kept?: ReactNode;
}

/** This tab is no longer in the meeting: why, and how to come back. */
export function Gone({ because, ending, onAgain, onBack, forgotten, kept }: GoneProps) {
  const { t } = useWords();
  const reason = ending === undefined ? '' : `${t(`arrive.endedBy.${ending}`)} `;
  if (forgotten) {
    return (
      <Notice kept={kept} title={t(`arrive.${because}`)} body={reason + t('arrive.forgotten')}>
        <Button onPress={onBack}>{t('arrive.toStart')}</Button>
      </Notice>
    );
  }
  switch (because) {
    case 'newerTab':
      return (
        <Notice kept={kept} title={t('arrive.newerTab')} body={t('arrive.newerTabBody')}>
          <Button kind="main" onPress={onAgain}>
            {t('arrive.useThis')}
          </Button>
        </Notice>
      );
    case 'askedToLeave':
      return (
        <Notice kept={kept} title={t('arrive.askedToLeave')} body={t('arrive.askedToLeaveBody')}>
          <Button onPress={onAgain}>{t('arrive.again')}</Button>
        </Notice>
      );
    case 'left':
      return (
        <Notice kept={kept} title={t('arrive.left')} body={t('arrive.leftBody')}>
          <Button kind="main" onPress={onBack}>
            {t('arrive.comeBack')}
          </Button>
        </Notice>
      );
    case 'ended':
      return (
        <Notice kept={kept} title={t('arrive.ended')} body={reason + t('arrive.endedBody')}>
          <Button onPress={onBack}>{t('arrive.toDoor')}</Button>
        </Notice>
      );
  }
}

interface RefusedProps extends Omit<GoneProps, 'because'> {
  readonly refusal: Refusal;
}

/** The server would not let this line in: why, and what can be done. */
export function Refused({ refusal, onAgain, onBack, forgotten, kept }: RefusedProps) {
  const { t } = useWords();
  const { code } = refusal;
  if (code === 'askedToLeave' || code === 'ended') {
    const then = { onAgain, onBack, forgotten, kept };
    return <Gone because={code} {...then} />;
  }
  const stale = code === 'wrongVersion' || code === 'badMessage';
  return (
    <Notice kept={kept} title={t('arrive.refused')} body={t(`refusal.${code}`)}>
      {stale ? (
        <Button kind="main" onPress={() => globalThis.location.reload()}>
          {t('arrive.reload')}
        </Button>
      ) : (
        <Button kind="main" onPress={onAgain}>
          {t('arrive.again')}
        </Button>
      )}
      <Button onPress={onBack}>{t('arrive.toDoor')}</Button>
    </Notice>
  );
}
