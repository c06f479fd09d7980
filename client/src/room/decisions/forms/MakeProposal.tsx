import { nextStage } from '@ronda/shared/floor/script';
import { useHere } from '../../here.tsx';
import { person, reasonPart, sentence } from '../../../telling/sentence.ts';
import type { Draft } from '../draft.ts';
import { startOf } from '../draft.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { DropForm } from './DropForm.tsx';
import { FreeTextForm } from './FreeTextForm.tsx';
import { HelpLineForm } from './HelpLineForm.tsx';
import { LengthForm } from './LengthForm.tsx';
import { LetInForm } from './LetInForm.tsx';
import { MinutesForm } from './MinutesForm.tsx';
import { PeopleForm } from './PeopleForm.tsx';
import { PhonesForm } from './PhonesForm.tsx';
import { PlainForm } from './PlainForm.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { PromptForm } from './PromptForm.tsx';
import type { Then } from './ProposalForm.tsx';
import { RenewForm } from './RenewForm.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';
import { ScriptForm } from './ScriptForm.tsx';
import { TemperatureForm } from './TemperatureForm.tsx';

interface MakeProposalProps extends Then {
  readonly draft: Draft;
}

/** The particulars of a proposal, and how it will be decided; when it is mended, with the reason beside it. */
export function MakeProposal({ draft, ...then }: MakeProposalProps) {
  return (
    <div className="make">
      {draft.objection !== null && <WhyNotPassed objection={draft.objection} />}
      <FormFor draft={draft} {...then} />
    </div>
  );
}

function FormFor({ draft, ...then }: MakeProposalProps) {
  const { room } = useHere();
  const { kind } = draft;
  switch (kind) {
    case 'beginRound':
      return <PromptForm from={startOf(draft, kind)} {...then} />;
    case 'quiet':
    case 'splitCircle':
      return <MinutesForm kind={kind} from={startOf(draft, kind)} {...then} />;
    case 'followScript':
      return <ScriptForm from={startOf(draft, kind)} {...then} />;
    case 'changeTurnLength':
      return <LengthForm from={startOf(draft, kind)} {...then} />;
    case 'adoptAgreement':
      return <AgreementForm from={startOf(draft, kind)} {...then} />;
    case 'dropAgreement':
      return <DropForm from={startOf(draft, kind)} {...then} />;
    case 'changeHelpLine':
      return <HelpLineForm from={startOf(draft, kind)} {...then} />;
    case 'changePolicy':
      return <PolicyForm from={startOf(draft, kind)} {...then} />;
    case 'changeSchedule':
      return <ScheduleForm from={startOf(draft, kind)} {...then} />;
    case 'admitPhones':
      return <PhonesForm {...then} />;
    case 'renewInvitation':
      return <RenewForm {...then} />;
    case 'freeText':
      return <FreeTextForm from={startOf(draft, kind)} {...then} />;
    case 'temperatureCheck':
      return <TemperatureForm from={startOf(draft, kind)} {...then} />;
    case 'mute':
    case 'letSpeakAgain':
    case 'askToLeave':
    case 'letBackIn':
      return <PeopleForm kind={kind} {...then} />;
    case 'letIn':
      return <LetInForm {...then} />;
    case 'goOn':
      return <PlainForm action={{ kind, stage: nextStage(room) ?? 0 }} {...then} />;
    case 'showTalkTime':
      return <PlainForm action={{ kind, shown: !room.talkTimeShown }} {...then} />;
    case 'beginReading':
    case 'beginSharing':
    case 'openFloor':
    case 'endMeeting':
    case 'comeTogether':
    case 'unlock':
    case 'refusePhones':
    case 'lock':
      return <PlainForm action={{ kind }} {...then} />;
  }
}

function WhyNotPassed({ objection }: { readonly objection: NonNullable<Draft['objection']> }) {
  const { me, say } = useHere();
  const { seat, reason } = objection;
  const parts = { reason: reasonPart(reason), name: person(seat) };
  return (
    <p className="why-not-passed">
      {say(sentence(seat === me ? 'propose.reasonByMe' : 'propose.reasonBy', parts))}
    </p>
  );
}
