import { Disclosure } from '../page/Disclosure.tsx';
import { useWords } from '../text/words.ts';
import './carry.css';
import { loadSaveGroup, SaveGroup } from './load.ts';

interface TakeAlongProps {
  readonly link: string;
  /** Whether the group admits telephones here (D8). */
  readonly withPhones: boolean;
}

/** Going to another Ronda is every member's right, as the invitation is everybody's to pass on. */
export function TakeAlong({ link, withPhones }: TakeAlongProps) {
  const { t } = useWords();
  return (
    <div className="take-along">
      <Disclosure title={t('group.takeAlong')} load={loadSaveGroup}>
        <SaveGroup link={link} withPhones={withPhones} />
      </Disclosure>
    </div>
  );
}
