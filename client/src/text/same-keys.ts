/** The same keys as the English, with words of its own: one that is missing or unknown does not compile. */
export type SameKeys<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : SameKeys<English[Key]>;
};
