/** Ten members of one room of some server, on a line each. */
export interface Table {
  /** The member in this place does something that all ten are told of. */
  act(place: number): void;
  /** Called once for each of the ten lines that is told what this place did. */
  told: (place: number) => void;
  /** Resolves when nothing of it is left to do for the server. */
  leave(): Promise<void>;
}

export const SIZE = 10;

/** A server, or several, of whatever kind, in processes of their own. */
export interface Contender {
  readonly name: string;
  /** Of its processes; of a store that is one of its own, not. */
  readonly pids: readonly number[];
  /** A room that nobody has used, with ten members. */
  sitDown(): Promise<Table>;
  end(): Promise<void>;
}
