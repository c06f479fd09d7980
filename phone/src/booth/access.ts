/** A way to the LiveKit of the booths. */
export interface MediaAccess {
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}
