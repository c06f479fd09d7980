import { remainingEstimate } from '@ronda/shared/floor/estimate';
import { movingOf } from '@ronda/shared/floor/moving';
import { queueOf } from '@ronda/shared/floor/queue';
import type { Room, Round } from '@ronda/shared/room/state';
import type { GroupCard } from '@ronda/shared/wire/protocol';
import type { Say } from '../../text/say.ts';
import { Fragment } from 'react';
import { useWords } from '../../text/words.ts';
import { Heading } from '../../page/Heading.tsx';
import { stageSentence } from '../../telling/decisions/stage-sentence.ts';
import { useHere } from '../here.tsx';
import { TablesWords } from '../tables/TablesWords.tsx';
import { nextStageOf, stagePlaceOf } from '../../telling/script.ts';
import type { Voice } from '../../telling/sentence.ts';
import { inWords, lengthInWords, partInWords, promptPart } from '../../telling/sentence.ts';

/**
 * What the circle is about now: the round's question, or the experience that the group shares. The heading
 * takes the focus on entering and keeps its place when a round begins.
 */
export function Topic({ group }: { readonly group: GroupCard | undefined }) {
  const { room, voice } = useHere();
  const { t } = useWords();
  const { title, details } = topicOf({ room, voice, t, group });
  const said = [...details, ...scriptOf(room, voice, t)];
  return (
    <header className="topic">
      <Heading dir="auto">{title}</Heading>
      {said.length > 0 && (
        <p>
          {said.map((detail, index) => (
            <Fragment key={detail}>
              {index > 0 && ' · '}
              <bdi>{detail}</bdi>
            </Fragment>
          ))}
        </p>
      )}
      <TablesWords />
    </header>
  );
}

interface Ask {
  readonly room: Room;
  readonly voice: Voice;
  readonly t: Say;
  readonly group: GroupCard | undefined;
}

interface Shown {
  readonly title: string | number;
  readonly details: readonly string[];
}

function topicOf(ask: Ask): Shown {
  const { room, voice, t, group } = ask;
  const moving = movingOf(room);
  switch (moving?.kind) {
    case 'round':
      return roundTopic(moving.round, ask);
    case 'sharing':
      return {
        title: t('room.sharing.title'),
        details: [
          t('room.round.length', {
            length: lengthInWords(voice, room.policy.turnSeconds * 1000),
          }),
          t('room.sharing.hands', { count: queueOf(room).length }),
        ],
      };
    case 'gathering':
    case 'open':
    case undefined: {
      const experience = group?.experience ?? '';
      return {
        title: group?.name ?? t('room.title'),
        details: experience === '' ? [] : [experience],
      };
    }
  }
}

function roundTopic(round: Round, { room, voice, t }: Ask): Shown {
  const { part, prompt, number } = round;
  if (part === 'reading')
    return { title: t('room.round.reading'), details: [t('room.round.readingHint')] };
  const name = part === null ? t('room.round.number', { number }) : t(`room.round.${part}`);
  return {
    title: prompt === null ? name : partInWords(voice, promptPart(prompt)),
    details: [
      ...(prompt === null ? [] : [name]),
      t('room.round.length', { length: lengthInWords(voice, round.turnSeconds * 1000) }),
      ...toCome(room, voice, t),
    ],
  };
}

/** How many still come, and how long that takes: everyone may use their time, so nothing shorter is promised. */
function toCome(room: Room, voice: Voice, t: Say): readonly string[] {
  const left = remainingEstimate(room);
  if (left === null || left.turns === 0) return [t('room.round.last')];
  const minutes = Math.max(1, Math.round(left.fullMs / 60_000));
  const length = lengthInWords(voice, minutes * 60_000);
  return [t('room.round.toCome', { count: left.turns, length })];
}

/** D8: where one is in the meeting that the group has agreed on. */
function scriptOf(room: Room, voice: Voice, t: Say): readonly string[] {
  const place = stagePlaceOf(room);
  const next = nextStageOf(room);
  return [
    ...(place === null ? [] : [t('room.script.place', place)]),
    ...(next === null
      ? []
      : [t('room.script.next', { stage: inWords(voice, stageSentence(next)) })]),
  ];
}
