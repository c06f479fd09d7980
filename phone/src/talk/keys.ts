import { keyInAgreements, keyInNaming, keyInReturning } from './arriving.ts';
import { now } from './effect.ts';
import { helpSaid } from './help.ts';
import type { Key } from './input.ts';
import { keyInLanguage } from './language.ts';
import { keyInPin } from './pin.ts';
import { own } from './said.ts';
import { myStage } from './stage.ts';
import type { After, Phase, Star, Step, Table, Talk } from './state.ts';
import { after } from './state.ts';
import { plainKey, starredKey } from './table-keys.ts';

/** How long a star waits for its second key. */
const STAR_MS = 3_000;

/** A key. It stops what is being said, and is always answered. */
export function pressed(talk: Talk, key: Key, at: number): Step {
  const star = talk.star !== null && at - talk.star.at <= STAR_MS ? talk.star : null;
  const { phase, effects } =
    star === null ? unstarred(talk.phase, key, at) : starred(talk.phase, star, key, at);
  // Also the second of two stars begins anew, so that star zero helps after any keys.
  const next = key === '*' ? begun(talk.phase, at, star !== null) : null;
  return { talk: { phase, star: next }, effects: [{ kind: 'hush' }, ...effects] };
}

function begun(phase: Phase, at: number, again: boolean): Star {
  const menus = phase.name === 'table' ? phase.menus : [];
  return { at, menus, answered: again || phase.name !== 'table' || menus.length > 0 };
}

function starred(phase: Phase, star: Star, key: Key, at: number): After {
  if (key === '0') {
    const back = phase.name === 'table' ? { ...phase, menus: menusAfter(phase, star) } : phase;
    return after(back, now(...helpSaid(back)));
  }
  return phase.name === 'table' ? starredKey(awake(phase), key, at) : unstarred(phase, key, at);
}

/** Not over what has come since: an offer, or a vote. */
function menusAfter(table: Table, star: Star): Table['menus'] {
  const offered = myStage(table.room, table.me)?.kind === 'offer';
  return table.menus.length > 0 || offered ? table.menus : star.menus;
}

function unstarred(phase: Phase, key: Key, at: number): After {
  switch (phase.name) {
    case 'language':
      return keyInLanguage(phase, key);
    case 'pin':
      return keyInPin(phase, key);
    case 'asking':
    case 'entering':
      return after(phase, now(own('oneMoment')));
    case 'returning':
      return keyInReturning(phase, key);
    case 'agreements':
      return keyInAgreements(phase, key);
    case 'naming':
      return keyInNaming(phase, key);
    case 'knocking':
      return after(phase, now(own('stillKnocking')));
    case 'table':
      return key === '*' ? starAtTable(phase) : plainKey(awake(phase), key, at);
    case 'over':
      return after(phase);
  }
}

/** It leaves a menu, and waits for what comes next. */
function starAtTable(table: Table): After {
  if (table.menus.length === 0) return after(table);
  return after({ ...table, menus: [] }, now(own('choiceClosed')));
}

/** What was being told is stopped by the key, like anything. */
const awake = (table: Table): Table => ({ ...table, silences: 0, telling: null });

/** A star by itself does nothing, and that is said. */
export function starExpired(talk: Talk, at: number): Step {
  const { star } = talk;
  if (star === null || at - star.at <= STAR_MS) return { talk, effects: [] };
  const effects = star.answered ? [] : [now(own('keyUnknown'))];
  return { talk: { ...talk, star: null }, effects };
}
