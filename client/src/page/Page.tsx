import type { ReactNode } from 'react';
import { ChooseLanguage } from './ChooseLanguage.tsx';
import { Circle } from './Circle.tsx';

interface PageProps {
  /** `wide`: two columns where there is room for them. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of every place before and after the room. */
export function Page({ wide = false, children }: PageProps) {
  return (
    <div className={wide ? 'page page-wide' : 'page'}>
      <header className="page-head">
        <Circle className="page-mark" />
        <span>Ronda</span>
        <ChooseLanguage />
      </header>
      <main className="page-main">{children}</main>
    </div>
  );
}
