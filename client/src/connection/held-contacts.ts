import type { SeatId } from '@ronda/shared/ids';

/** D11: what this device knows of exchanging contacts. It is kept here alone, and goes with the tab. */
export interface Contacts {
  /** How its person said they can be reached; empty until then. */
  readonly own: string;
  /** To whom it is offered, whether that has been passed on or waits for the close. */
  readonly offered: readonly SeatId[];
  /** Of whoever offered theirs, too: what they wrote, and how they were called then. */
  readonly came: ReadonlyMap<SeatId, { readonly name: string | null; readonly text: string }>;
}

export const NO_CONTACTS: Contacts = { own: '', offered: [], came: new Map() };
