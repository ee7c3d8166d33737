/** What a learner chose for themselves. Small, needed before the first paint, so kept in localStorage. */

import { create } from 'zustand';
import { TAGS, type Tag } from '#domain/bank/tag-list.ts';

export const LANGUAGES = ['en', 'es'] as const;

/**
 * The one source of each choice's values and of their types; the first is the one to begin with. Plain lists,
 * since this is part of the first page, and a schema library would be a tenth of all our code on it.
 * `qps` is the pseudo-language of tests, which shows text that no catalog holds, 40 % longer.
 */
const CHOICES = {
  theme: ['system', 'light', 'dark'],
  text: ['normal', 'large', 'larger'],
  spacing: ['normal', 'wide'],
  face: ['book', 'plain', 'dyslexic'],
  motion: ['system', 'none', 'full'],
  language: [undefined, ...LANGUAGES, 'qps'],
} as const;

const SWITCHES = { confidence: false, readAloud: false, shortcuts: true, calendar: true } as const;

/** Least, most, and the value to begin with. */
const NUMBERS = {
  /** The chance of recall at which a fact is due (domain/study/memory). */
  retention: [0.8, 0.95, 0.9],
  minutesADay: [3, 60, 10],
  /** New facts a day. */
  newADay: [0, 30, 8],
} as const;

type Choices = { readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };
type Switches = { readonly [K in keyof typeof SWITCHES]: boolean };
type Numbers = { readonly [K in keyof typeof NUMBERS]: number };
export interface Settings extends Choices, Switches, Numbers {
  /** YYYY-MM-DD: the day by which everything is to be known. */
  readonly goalDay: string | undefined;
  /** Subjects left out. */
  readonly leaveOut: readonly Tag[];
  /** Banks whose content note has been seen and decided on. */
  readonly contentNoteSeen: readonly string[];
}
export type Language = NonNullable<Settings['language']>;

/** Each field falls back on its own, so that one damaged value costs no other. */
function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const chosen = Object.fromEntries(
    Object.entries(CHOICES).map(([name, values]) => [
      name,
      values.find((v) => v === stored[name]) ?? values[0],
    ]),
  ) as unknown as Choices;
  const switched = Object.fromEntries(
    Object.entries(SWITCHES).map(([name, first]) => [
      name,
      typeof stored[name] === 'boolean' ? stored[name] : first,
    ]),
  ) as unknown as Switches;
  const numbers = Object.fromEntries(
    Object.entries(NUMBERS).map(([name, [least, most, first]]) => {
      const value = stored[name];
      return [name, typeof value === 'number' && value >= least && value <= most ? value : first];
    }),
  ) as unknown as Numbers;
  const { goalDay } = stored;
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  return {
    ...chosen,
    ...switched,
    ...numbers,
    goalDay: typeof goalDay === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(goalDay) ? goalDay : undefined,
    leaveOut: TAGS.filter((tag) => list(stored.leaveOut).includes(tag)),
    contentNoteSeen: list(stored.contentNoteSeen).filter((id) => typeof id === 'string'),
  };
}

export const DEFAULT_SETTINGS: Settings = readSettings({});

const KEY = 'plumbline.settings';

/** The first render is the same for everyone, as it was prerendered; `loadSettings` comes right after it. */
export const useSettings = create<Settings>(() => DEFAULT_SETTINGS);

/** Reads a stored text; anything unreadable gives the defaults. */
export function settingsFrom(text: string | null): Settings {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    const settings = (stored as { readonly settings?: unknown } | null)?.settings;
    return typeof settings === 'object' && settings !== null
      ? readSettings({ ...settings })
      : DEFAULT_SETTINGS;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

export function loadSettings(): void {
  let text: string | null = null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    // Storage is blocked: the defaults hold for this page.
  }
  useSettings.setState(settingsFrom(text), true);
}

/** Changes settings, shows them at once and keeps them where the browser lets us. */
export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change);
  const settings = useSettings.getState();
  showSettings(settings);
  try {
    localStorage.setItem(KEY, JSON.stringify({ format: 1, settings }));
  } catch {
    // They hold for this page; the log says where nothing can be kept.
  }
}

/** The same attributes that the boot script sets before the first paint. */
export function showSettings(settings: Settings): void {
  const { dataset } = document.documentElement;
  const put = (name: string, value: string, normal: string) => {
    if (value === normal) delete dataset[name];
    else dataset[name] = value;
  };
  put('theme', settings.theme, 'system');
  put('text', settings.text, 'normal');
  put('spacing', settings.spacing, 'normal');
  put('face', settings.face, 'book');
  put('motion', settings.motion, 'system');
  put('shortcuts', settings.shortcuts ? 'on' : 'off', 'on');
}
