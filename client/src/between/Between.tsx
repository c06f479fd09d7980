import { Disclosure } from '../page/Disclosure.tsx';
import { useWords } from '../text/words.ts';
import type { BetweenMeetingsProps } from './BetweenMeetings.tsx';
import { BetweenMeetings, loadBetween } from './load.ts';

/**
 * At the door and in the room, for who asks for it: what the group decides between its meetings comes with words of
 * its own. In the room it is here and not on a page of its own: on a shared device nobody but this tab knows who one is.
 */
export function Between(props: BetweenMeetingsProps) {
  const { t } = useWords();
  return (
    <Disclosure title={t('arrive.between')} load={loadBetween}>
      <BetweenMeetings {...props} />
    </Disclosure>
  );
}
