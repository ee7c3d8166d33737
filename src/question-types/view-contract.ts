/** What a question type's React parts are given. Apart from contract.ts, so that React stays out of the pure part. */
import type { Feedback } from './contract.ts';

/** Answering and reviewing are one view: with `feedback` it shows what was given and what is right. */
export interface ViewProps<V, R> {
  view: V;
  response: R | null;
  onChange(response: R): void;
  /** null while answering; afterwards what may be shown, in the view's opaque ids */
  feedback: Feedback<R> | null;
  /** id of the prompt's element, for aria-labelledby */
  labelledBy: string;
  disabled?: boolean;
  /** The bank's language, for the elements that hold content. */
  lang: string;
}

/** The same question on paper: static, nothing to fill in but with a pen. */
export interface PaperProps<V> {
  view: V;
  /** Its place on the sheet, from 1. */
  number: number;
  lang: string;
}

/** The same question on the room's screen, before the reveal: static, read from afar, answered on other screens. */
export interface RoomProps<V> {
  view: V;
  lang: string;
}
