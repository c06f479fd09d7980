import { useWords } from '../../text/words.ts';
import { Button } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useUnheard } from '../devices/unheard.ts';
import { useHere } from '../here.tsx';
import { LINE_WORDS } from '../line-words.ts';
import type { MoreTimeAsked } from '../model.ts';
import { SecondsLeft } from '../Time.tsx';
import { useTrouble } from './trouble.ts';
import { useAnnounced } from './use-announced.ts';

/** What must be read now, above one's controls. Each stays for as long as it is so. */
export function Notices({ moreTime }: { readonly moreTime: MoreTimeAsked | null }) {
  const { line, refused, media, mediaState } = useHere();
  const { t } = useWords();
  const trouble = useTrouble();
  const gone = line === 'open' ? null : t(LINE_WORDS[line].says);
  useAnnounced(gone);
  useAnnounced(refused);
  useAnnounced(trouble);
  const unheard = useUnheard();
  useAnnounced(unheard);
  return (
    <div className="bar-notices">
      {gone !== null && <p className="bar-notice">{gone}</p>}
      {moreTime !== null && <MoreTimeNotice asked={moreTime} />}
      {mediaState.blocked && (
        <div className="bar-notice bar-notice-hear">
          <p>{t('media.blocked')}</p>
          <Button kind="main" onPress={() => void media.hear()}>
            <Icon name="hear" />
            {t('media.hear')}
          </Button>
        </div>
      )}
      {refused !== null && <p className="bar-notice">{refused}</p>}
      {trouble !== null && <p className="bar-notice bar-notice-quiet">{trouble}</p>}
      {unheard !== null && <p className="bar-notice bar-notice-quiet">{unheard}</p>}
    </div>
  );
}

/** F6: silence grants it. In a quiet there is no hurry: its time stands still. */
function MoreTimeNotice({ asked }: { readonly asked: MoreTimeAsked }) {
  const { nameOf, send, why } = useHere();
  const { t } = useWords();
  const { seat, isMe, until } = asked;
  const command = { type: 'objectToMoreTime' } as const;
  return (
    <div className="bar-notice">
      <p>
        {isMe ? t('room.mine.iAskedMore') : t('room.mine.asksMore', { name: nameOf(seat) })}{' '}
        {until !== null && <SecondsLeft until={until} />}
      </p>
      {!isMe && (
        <Button why={why(command)} onPress={() => void send(command)}>
          {t('room.do.object')}
        </Button>
      )}
    </div>
  );
}
