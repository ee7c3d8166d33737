/** A prompt's small subset of Markdown, *emphasis* and **strong**, for files that have no elements. */

/** Strong first: its marks hold the other's. The same as on screen (ui/marked-text.tsx). */
const MARKED = /\*\*(?=\S)(.+?)(?<=\S)\*\*|\*(?=\S)([^*]+?)(?<=\S)\*/g;

export function withoutMarks(text: string): string {
  return text.replace(MARKED, (_whole, strong?: string, em?: string) => strong ?? em ?? '');
}

/**
 * Text as HTML: nothing in it is a tag, and a line break is one. Square brackets are written as references, since
 * Anki reads [sound:…] and [latex] in a field as more than text; braces, since it reads {{…}} as a field's name.
 */
export function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('[', '&#91;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '<br>')
    .replaceAll('\t', ' ');
}

/** The same, with the marks as tags. */
export function markedAsHtml(text: string): string {
  return asHtml(text).replace(MARKED, (_whole, strong?: string, em?: string) =>
    strong === undefined ? `<em>${em ?? ''}</em>` : `<strong>${strong}</strong>`,
  );
}
