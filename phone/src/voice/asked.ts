import type { Language } from '@ronda/shared/language';

/** To the worker: a sentence to be made. */
export interface Asked {
  readonly id: number;
  readonly language: Language;
  readonly text: string;
}

/** From it: 16 bit, mono, 48 kHz. Null when it could not be made; why is not told, as it might quote the sentence. */
export interface Made {
  readonly id: number;
  readonly samples: Int16Array<ArrayBuffer> | null;
}
