/** A language's name in another: "English" in English, "inglés" in Spanish. Both as BCP 47 tags. */
export function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
}
