import { useWords } from '../../text/words.ts';
import type { Clock } from '../../telling/clock.ts';
import { nearnessOf } from '../../telling/clock.ts';
import { useHere } from '../here.tsx';
import type { RoomModel, Stage } from '../model.ts';
import type { Sentence } from '../../telling/sentence.ts';
import { inWords, person, sentence, withShortNames } from '../../telling/sentence.ts';
import { TimeLeft } from '../Time.tsx';
import { useSeconds } from '../use-seconds.ts';
import { Face } from './Face.tsx';
import { HidePicture } from './HidePicture.tsx';
import { PhoneSign } from './PhoneSign.tsx';
import { Ring } from './Ring.tsx';

/** The middle of the table: who has the floor and how long still, and one sentence on what goes on. */
export function Middle({ model }: { readonly model: RoomModel }) {
  const { stage, quiet, middle, afterwards } = model;
  if (stage !== null) {
    return (
      <div className="middle" data-stage={stage.kind}>
        <div className="stage" key={`${stage.kind}-${stage.seat}`}>
          <Face seat={stage.seat}>
            <PhoneSign seat={stage.seat} />
            <HidePicture seat={stage.seat} />
          </Face>
          <Ring clock={stage.clock} kind={stage.kind} isMe={stage.isMe} />
        </div>
        {stage.kind === 'turn' && <StageTime clock={stage.clock} />}
        <StageSentence said={middle} stage={stage} />
        <Afterwards said={afterwards} />
      </div>
    );
  }
  return (
    <div className="middle" data-stage={quiet === null ? 'none' : 'quiet'}>
      {quiet !== null && (
        <div className="stage stage-quiet">
          <Ring clock={quiet} kind="quiet" isMe={false} />
          <p className="middle-time">
            <TimeLeft clock={quiet} />
          </p>
        </div>
      )}
      <Said className="middle-sentence" said={middle} />
      <Afterwards said={afterwards} />
    </div>
  );
}

function Said({ said, className }: { readonly said: Sentence; readonly className: string }) {
  const { voice } = useHere();
  return <p className={className}>{inWords(withShortNames(voice), said)}</p>;
}

function Afterwards({ said }: { readonly said: Sentence | null }) {
  return said === null ? null : <Said className="middle-afterwards" said={said} />;
}

/** Only whoever speaks is shown the seconds of the grace, below: nobody else need count them. */
function StageTime({ clock }: { readonly clock: Clock }) {
  const { t } = useWords();
  const seconds = useSeconds(clock);
  const over = nearnessOf(seconds * 1000) === 'grace';
  return <p className="middle-time">{over ? t('time.over') : <TimeLeft clock={clock} />}</p>;
}

function StageSentence({ said, stage }: { readonly said: Sentence; readonly stage: Stage }) {
  const seconds = useSeconds(stage.clock);
  const inGrace = stage.kind === 'turn' && nearnessOf(seconds * 1000) === 'grace';
  const now = inGrace && stage.clock.kind === 'running' ? graceSentence(stage) : said;
  return <Said className="middle-sentence" said={now} />;
}

function graceSentence(stage: Stage): Sentence {
  return stage.isMe
    ? sentence('room.middle.myGrace')
    : sentence('room.middle.grace', { name: person(stage.seat) });
}
