import { Icon } from '../look/Icon.tsx';
import { useWords } from '../text/words.ts';
import './group.css';

/** D8: everybody can see that telephones may come in, and what that means. It is the group's choice, not a fault. */
export function PhonesMayCome() {
  const { t } = useWords();
  return (
    <p className="phones-may-come">
      <Icon name="phone" />
      <span>{t('group.phones')}</span>
    </p>
  );
}
