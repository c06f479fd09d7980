import type { ReactNode } from 'react';
import { Heading } from './Heading.tsx';
import { Page } from './Page.tsx';

interface NoticeProps {
  readonly title: ReactNode;
  readonly body: ReactNode;
  /** What stays to be read before one goes on. */
  readonly kept?: ReactNode;
  /** Buttons, the likeliest first. */
  readonly children?: ReactNode;
}

/** A place where nothing can be done but to read one thing and go on. */
export function Notice({ title, body, kept, children }: NoticeProps) {
  return (
    <Page>
      <div className="notice">
        <Heading>{title}</Heading>
        <p>{body}</p>
        {kept}
        {children !== undefined && <div className="page-actions">{children}</div>}
      </div>
    </Page>
  );
}
