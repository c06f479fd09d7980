import type { GroupId } from '@ronda/shared/ids';
import { LettersAnswer } from '@ronda/shared/wire/protocol';
import type { KeyRing } from '../confidence/key-ring.ts';
import { greetingOf, type Identity } from '../confidence/identity.ts';
import { findSecrets } from '../confidence/renewal.ts';
import { askFor } from '../connection/outbox.ts';
import { type Connect, openWire } from '../connection/wire.ts';
import { homeOf } from './home.ts';

/** Rather the page that says what one can do than a longer wait. */
const PATIENCE_MS = 8000;

/** For whoever comes back by an invitation of before (D8): whether their way to the one in force was found. Then it is theirs. */
export async function findWay(
  {
    group,
    keys,
    identity,
  }: {
    readonly group: GroupId;
    readonly keys: KeyRing;
    readonly identity: Promise<Identity>;
  },
  connect: Connect = openWire,
): Promise<boolean> {
  const home = homeOf(group, identity);
  const { seat, letterbox } = await home.self();
  const answer = await lettersOf(greetingOf({ group, keys, identity }), connect);
  if (answer?.ok !== true) return false;
  const secrets = [...keys.secrets, ...home.secrets()];
  const found = await findSecrets({ group, seat, letterbox, secrets }, answer.done);
  if (found === null || !(await keys.adopt(found))) return false;
  home.keep(found);
  return true;
}

/** Null when there is no line, or no answer. */
function lettersOf(hello: Parameters<Connect>[0], connect: Connect) {
  type Letters = Awaited<ReturnType<typeof ask>>;
  let close: () => void = () => undefined;
  const ask = (wire: ReturnType<Connect>) => askFor(wire, LettersAnswer, 'letters', {});
  const asked = new Promise<Letters | null>((resolve) => {
    const none = () => resolve(null);
    const timer = setTimeout(none, PATIENCE_MS);
    const wire = connect(hello, {
      opened: () => void ask(wire).then(resolve, none),
      lost: () => undefined,
      turnedAway: none,
      message: () => undefined,
    });
    close = () => {
      clearTimeout(timer);
      wire.close();
    };
  });
  return asked.finally(() => close());
}
