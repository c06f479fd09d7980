import { useWords } from '../text/words.ts';
import { useLength } from '../text/use-length.ts';

interface AgreementsProps {
  /** The group's own; null for one that cannot be read. */
  readonly agreements: readonly (string | null)[];
  readonly turnSeconds: number;
}

/** What one would be part of: the group's own agreements, and what holds for everyone on Ronda. */
export function Agreements({ agreements, turnSeconds }: AgreementsProps) {
  const { t } = useWords();
  const length = useLength();
  const none = agreements.length === 0;
  return (
    <section className="page-part">
      <h2>{t('arrive.agreements')}</h2>
      {!none && (
        <ul className="arrive-agreements">
          {agreements.map((text, index) => (
            // They change by decision only, and then all come anew.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} dir="auto">
              {text ?? t('arrive.unreadableAgreement')}
            </li>
          ))}
        </ul>
      )}
      {!none && <h3>{t('arrive.always')}</h3>}
      <ul className="arrive-agreements">
        <li>{t('arrive.stays')}</li>
        <li>{t('arrive.free')}</li>
        <li>{t('arrive.turns', { length: length(turnSeconds) })}</li>
      </ul>
    </section>
  );
}
