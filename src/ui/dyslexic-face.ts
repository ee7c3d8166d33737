/**
 * OpenDyslexic, for those who chose it: 240 kB that nobody else loads. Registered through the Font
 * Loading API, since a style sheet written by script is what our security policy forbids.
 */
import normal from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?url';
import bold from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?url';

/** As tokens.css names it. */
const FAMILY = 'OpenDyslexic';

let loading: Promise<void> | undefined;

/** Once loaded the face shows at once. A failure leaves the fallback face, and may be tried again. */
export function loadDyslexicFace(): Promise<void> {
  loading ??= Promise.all(
    [
      { url: normal, weight: '400' },
      { url: bold, weight: '700' },
    ].map(async ({ url, weight }) => {
      const face = new FontFace(FAMILY, `url("${url}") format("woff2")`, { weight, display: 'swap' });
      document.fonts.add(await face.load());
    }),
  ).then(
    () => undefined,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
