import type { ReactNode } from 'react';
import { Component } from 'react';
import { useWords } from '../text/words.ts';
import { Button } from '../look/Button.tsx';
import { Notice } from './Notice.tsx';

/** Something in the page failed, or a part of it could not be loaded: never an empty page. */
export class Boundary extends Component<{ readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const { t } = useWords();
  return (
    <Notice title={t('arrive.failed')} body={t('arrive.failedBody')}>
      <Button kind="main" onPress={() => globalThis.location.reload()}>
        {t('arrive.reload')}
      </Button>
    </Notice>
  );
}
