import { Disclosure } from '../page/Disclosure.tsx';
import { useWords } from '../text/words.ts';
import type { BetweenMeetingsProps } from './BetweenMeetings.tsx';
import { BetweenMeetings, loadBetween } from './load.ts';

/** At the door, for who asks for it: what the group decides between its meetings comes with words of its own. */
export function BetweenAtTheDoor(props: BetweenMeetingsProps) {
  const { t } = useWords();
  return (
    <Disclosure title={t('arrive.between')} load={loadBetween}>
      <BetweenMeetings {...props} />
    </Disclosure>
  );
}
