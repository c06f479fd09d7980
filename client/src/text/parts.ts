import type { Language } from '@ronda/shared/language';

type InEach = Readonly<Record<Language, () => Promise<object>>>;

/**
 * What is loaded together: the words of the first page, and those that each part loaded apart brings along. Each
 * language is in files of its own, so that nobody loads one that they do not read.
 */
export const PARTS = {
  atOnce: {
    en: async () => (await import('./en/at-once.ts')).atOnce,
    es: async () => (await import('./es/at-once.ts')).atOnce,
    ca: async () => (await import('./ca/at-once.ts')).atOnce,
  },
  inTheRoom: {
    en: async () => (await import('./en/in-the-room.ts')).inTheRoom,
    es: async () => (await import('./es/in-the-room.ts')).inTheRoom,
    ca: async () => (await import('./ca/in-the-room.ts')).inTheRoom,
  },
  between: {
    en: () => import('./en/between.ts'),
    es: () => import('./es/between.ts'),
    ca: () => import('./ca/between.ts'),
  },
  carry: {
    en: () => import('./en/carry.ts'),
    es: () => import('./es/carry.ts'),
    ca: () => import('./ca/carry.ts'),
  },
  compare: {
    en: () => import('./en/compare.ts'),
    es: () => import('./es/compare.ts'),
    ca: () => import('./ca/compare.ts'),
  },
  device: {
    en: () => import('./en/device.ts'),
    es: () => import('./es/device.ts'),
    ca: () => import('./ca/device.ts'),
  },
  preferences: {
    en: () => import('./en/preferences.ts'),
    es: () => import('./es/preferences.ts'),
    ca: () => import('./ca/preferences.ts'),
  },
  propose: {
    en: () => import('./en/propose.ts'),
    es: () => import('./es/propose.ts'),
    ca: () => import('./ca/propose.ts'),
  },
  renewed: {
    en: () => import('./en/renewed.ts'),
    es: () => import('./es/renewed.ts'),
    ca: () => import('./ca/renewed.ts'),
  },
} as const satisfies Readonly<Record<string, InEach>>;

export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as readonly Part[];
