import type { Stage } from '@ronda/shared/decisions/action';
import { useHere } from '../here.tsx';
import { stageQuestion, stageSentence } from '../../telling/decisions/stage-sentence.ts';

/** Every stage of a script, with its question and its minutes. */
export function Stages({ stages }: { readonly stages: readonly Stage[] }) {
  const { say } = useHere();
  return (
    <ol className="stages">
      {stages.map((stage, index) => {
        const question = stageQuestion(stage);
        return (
          // The same stage may stand in it twice, and nothing moves.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {say(stageSentence(stage))}
            {question !== null && (
              <span className="stage-question" dir="auto">
                {say(question)}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
