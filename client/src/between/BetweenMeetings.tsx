import type { GroupId } from '@ronda/shared/ids';
import type { GroupKeys } from '../confidence/keys.ts';
import type { Person } from '../confidence/person.ts';
import { sealComparable } from '../confidence/sealing.ts';
import { useWords } from '../text/words.ts';
import { AskMembers } from './AskMembers.tsx';
import './between.css';
import { LastClosed, MayBeObjectedTo } from './Decided.tsx';
import { LeaveGroup } from './LeaveGroup.tsx';
import { Questions } from './Questions.tsx';
import { useBetween } from './use-between.ts';
import { WhoComes } from './WhoComes.tsx';

export interface BetweenMeetingsProps {
  readonly group: GroupId;
  readonly keys: GroupKeys;
  readonly person: Person;
  readonly onGone: (what: 'group' | 'me') => void;
}

/** D2: the group between its meetings, for whoever has been in one. */
export function BetweenMeetings({ group, keys, person, onGone }: BetweenMeetingsProps) {
  const { t } = useWords();
  const between = useBetween(group, keys, person);
  const { seen, refused } = between;
  if (seen === null) return null;
  const here = { ...between, seen, seal: (text: string) => sealComparable(keys, text) };
  return (
    <section className="between page-card" aria-label={t('between.title')}>
      <div className="page-part">
        <p className="page-soft">
          {t('between.members', { count: seen.members })} {!seen.member && t('between.notYet')}
        </p>
      </div>
      {refused !== null && (
        <p role="alert" className="page-trouble">
          {refused}
        </p>
      )}
      <WhoComes here={here} />
      <Questions here={here} />
      {seen.member && <AskMembers here={here} />}
      <MayBeObjectedTo here={here} />
      <LastClosed here={here} />
      <LeaveGroup here={here} onGone={onGone} />
    </section>
  );
}
