import type { SeatId } from '@ronda/shared/ids';
import { useState } from 'react';
import { useWords } from '../../../text/words.ts';
import { Choice } from '../../../look/Choice.tsx';
import { useHere } from '../../here.tsx';
import type { AboutPeople } from '../../../telling/decisions/candidates.ts';
import { about, candidatesFor } from '../../../telling/decisions/candidates.ts';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

/** A proposal that names people. How many may be named together is the rules' business (D3). */
export function PeopleForm({ kind, ...then }: Then & { readonly kind: AboutPeople }) {
  const { meeting, room, me, nameOf } = useHere();
  const { t } = useWords();
  const [chosen, setChosen] = useState<readonly SeatId[]>([]);
  const candidates = candidatesFor(room, me, kind, meeting.now());
  const seats = candidates.kind === 'some' ? candidates.seats : [];
  // Whoever left while this was being filled in is no longer named.
  const named = chosen.filter((seat) => seats.includes(seat));
  return (
    <ProposalForm
      action={about(kind, named)}
      missing={named.length === 0 ? t('propose.whomNone') : undefined}
      {...then}
    >
      <Choice<SeatId>
        legend={t('propose.whom')}
        options={seats.map((seat) => ({ value: seat, label: <bdi>{nameOf(seat)}</bdi> }))}
        chosen={named}
        several
        onChosen={setChosen}
      />
    </ProposalForm>
  );
}
