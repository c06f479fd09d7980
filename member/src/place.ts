/** Where a Ronda answers. */
export interface Place {
  readonly url: string;
}
