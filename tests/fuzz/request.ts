/** One request, as its bytes are. */
export interface Request {
  readonly bytes: Buffer;
  /** To which no body comes back. */
  readonly isHead: boolean;
  /** Whose end only its sender knows: it gets a connection of its own, and any answer or none. */
  readonly isBroken: boolean;
}
