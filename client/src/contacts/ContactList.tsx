import type { SeatId } from '@ronda/shared/ids';
import './contacts.css';

interface ContactListProps {
  readonly contacts: readonly {
    readonly seat: SeatId;
    readonly name: string;
    readonly text: string;
  }[];
}

/** Whom one has exchanged contacts with, and how they can be reached (D11). */
export function ContactList({ contacts }: ContactListProps) {
  return (
    <dl className="contacts">
      {contacts.map(({ seat, name, text }) => (
        <div key={seat}>
          <dt>
            <bdi>{name}</bdi>
          </dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
