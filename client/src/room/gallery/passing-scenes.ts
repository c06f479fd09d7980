import type { SeatId } from '@ronda/shared/ids';
import type { Staged } from './gathered.ts';
import { agree, gathered, PEOPLE } from './gathered.ts';
import { sealHere } from './legible.ts';
import type { Play } from './play.ts';

const WORDS =
  'I was not sure that I would come today. It was a hard week, and most evenings I sat in the car for ' +
  'a while before I went in.\n\nWhat helped was that somebody here wrote to me on Wednesday. I did not ' +
  'ask for it, and I would not have known how to. I keep thinking that I ought to be further along by now, ' +
  'and then I remember that nobody here has ever said so. Tonight I would only like to';

/** A round, in which this seat takes its turn in writing. */
function writing(people: number, writer: number): Play {
  const play = gathered(PEOPLE.slice(0, people));
  play.ago(75);
  const prompt = { kind: 'ready', choice: 'howDoYouComeIn' } as const;
  play.does('s1', { type: 'propose', action: { kind: 'beginRound', prompt } });
  for (let seat = 0; seat < people; seat += 1) {
    if (seat !== 1) agree(play, `s${seat}`, 1);
  }
  for (let before = 0; before < writer; before += 1) play.does(`s${before}`, { type: 'pass' });
  play.does(`s${writer}`, { type: 'write' });
  return play;
}

function signalled(people: number, me: SeatId): Staged {
  const play = writing(people, 3);
  play.signals({ seat: 's1', signal: 'iHearYou' });
  play.signals({ seat: 's2', signal: 'iHearYou' });
  play.signals({ seat: 's4', signal: 'iHearYou' });
  play.signals({ seat: 's0', signal: 'slowerPlease' });
  return { me, play };
}

/** What is only passed on: a turn in writing, signals, the offer of a fresh room. */
export const PASSING: Readonly<Record<string, () => Staged>> = {
  'long-writing': () => {
    const play = writing(8, 3);
    play.writes('s3', WORDS);
    return { me: 's1', play };
  },
  signals: () => signalled(5, 's3'),
  'signals-twelve': () => signalled(12, 's2'),
  'move-offered': () => {
    const play = gathered(PEOPLE.slice(0, 5));
    play.offersMove('s2', ['s0']);
    return { me: 's0', play };
  },
  'move-offered-by-me': () => {
    const play = gathered(PEOPLE.slice(0, 5));
    play.offersMove('s0', ['s1', 's4']);
    return { me: 's0', play };
  },
  'help-line': () => {
    const play = gathered(PEOPLE.slice(0, 5));
    const text = sealHere('In danger, call 112. 024 answers day and night.');
    play.does('s1', { type: 'propose', action: { kind: 'changeHelpLine', text } });
    for (const seat of ['s0', 's2', 's3', 's4']) agree(play, seat, 1);
    play.isNew('s3');
    return { me: 's0', play, pictures: ['s2', 's4'] };
  },
  contacts: () => {
    const play = gathered(PEOPLE.slice(0, 6));
    play.does('s1', { type: 'propose', action: { kind: 'beginRound', prompt: null } });
    for (const seat of ['s0', 's2', 's3', 's4', 's5']) agree(play, seat, 1);
    for (let seat = 0; seat < 6; seat += 1) play.does(`s${seat}`, { type: 'pass' });
    play.exchangedContact('s2', 'carme@example.org');
    play.exchangedContact(
      's5',
      '+34 900 000 000, after eight in the evening, or the letter box of the house by the river',
    );
    return { me: 's0', play };
  },
};
