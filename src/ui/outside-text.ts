/**
 * Text that came from outside (a file, a name), made fit to stand beside ours: without the signs that turn the
 * direction of what follows or can't be seen, and with at most two marks on a letter. Zero-width joiners stay:
 * Persian, Hindi and others can't be spelled without them. The text itself is kept as it was; only what is shown
 * is changed.
 */
export function outsideText(text: string): string {
  return text.replace(DIRECTION_OR_UNSEEN, '').replace(HEAPED_MARKS, '$1');
}

const DIRECTION_OR_UNSEEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const HEAPED_MARKS = /(\p{M}{2})\p{M}+/gu;
