import { useState } from 'react';
import { InvitationCard } from '../../group/InvitationCard.tsx';
import type { WayToCall } from '../../group/way-to-call.ts';
import { Button } from '../../look/Button.tsx';
import { useWords } from '../../text/words.ts';
import type { Mine } from '../../telling/mine.ts';
import { useHere } from '../here.tsx';
import { RoomDialog } from '../RoomDialog.tsx';

interface InviteProps {
  readonly way: WayToCall | null;
  readonly mine: Mine;
}

/** The invitation is everybody's to pass on, not only whoever started the group. */
export function Invite({ way, mine }: InviteProps) {
  const { invitation } = useHere();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="plain" onPress={() => setOpen(true)}>
        {t('room.people.invite')}
      </Button>
      {open && (
        <RoomDialog title={t('room.people.invitation')} mine={mine} onClose={() => setOpen(false)}>
          <InvitationCard link={invitation} way={way} />
        </RoomDialog>
      )}
    </>
  );
}
