import type { ActionKind } from '@ronda/shared/decisions/action';
import { useId } from 'react';
import { usePhoneSide } from '../../../group/use-phone-side.ts';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { candidatesFor, isAboutPeople } from '../../../telling/decisions/candidates.ts';
import { examplesOf } from '../../../telling/decisions/examples.ts';
import { GROUPS } from '../../../telling/decisions/kinds.ts';
import { kindKey } from './kind-key.ts';

/** Everything that can be proposed. What cannot be now stays in its place and says why. */
export function ChooseProposal({ onChosen }: { readonly onChosen: (kind: ActionKind) => void }) {
  const { room } = useHere();
  const { t } = useWords();
  const whyNot = useWhyNot();
  return (
    <>
      <p className="quiet-words">{t('propose.choose.intro')}</p>
      <div className="kind-groups">
        {GROUPS.map(({ name, kinds }, index) => (
          <details className="kind-group" key={name} open={index === 0}>
            <summary>
              <span className="kind-group-name">{t(`propose.group.${name}`)}</span>{' '}
              <span className="quiet-words">{t(`propose.group.${name}Hint`)}</span>
            </summary>
            <ul className="proposal-rows">
              {kinds.map((kind) => (
                <ProposalRow
                  key={kind}
                  label={t(kindKey(kind, room))}
                  why={whyNot(kind)}
                  onPress={() => onChosen(kind)}
                />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </>
  );
}

/** Why nothing of a kind can be proposed now, in words, by the rules' own answer. */
function useWhyNot(): (kind: ActionKind) => string | undefined {
  const { meeting, room, me, why } = useHere();
  const phoneSide = usePhoneSide();
  const { t } = useWords();
  return (kind) => {
    if (isAboutPeople(kind)) {
      const candidates = candidatesFor(room, me, kind, meeting.now());
      if (candidates.kind === 'some') return undefined;
      return t(candidates.why === null ? 'propose.choose.nobody' : `refusal.${candidates.why}`);
    }
    // It is no rule of the room: nobody could dial anything.
    if (kind === 'admitPhones' && phoneSide === 'none') return t('refusal.noCallsHere');
    const reasons = examplesOf(kind, room).map((action) => why({ type: 'propose', action }));
    return reasons.includes(undefined) ? undefined : reasons[0];
  };
}

interface ProposalRowProps {
  readonly label: string;
  readonly why: string | undefined;
  readonly onPress: () => void;
}

/** A list of choices has room for the reason, so it is written out. */
function ProposalRow({ label, why, onPress }: ProposalRowProps) {
  const whyId = useId();
  return (
    <li>
      <button
        type="button"
        className="button button-plain proposal-row"
        aria-disabled={why === undefined ? undefined : true}
        aria-describedby={why === undefined ? undefined : whyId}
        onClick={() => why === undefined && onPress()}
      >
        {label}
      </button>
      {why !== undefined && (
        <p className="proposal-row-why" id={whyId}>
          {why}
        </p>
      )}
    </li>
  );
}
