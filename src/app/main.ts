/**
 * The entry: lets the page that was prerendered be painted, then starts the app, which takes it over. What the app
 * consists of is fetched meanwhile (tools/prerender.ts links to it), so little is lost by waiting.
 */
import { afterPaint } from '#platform/moments.ts';

afterPaint(() => {
  import('./start.tsx').catch((error: unknown) => {
    // As if the entry itself could not be had: the boot script says so.
    document.querySelector('script[type="module"]')?.dispatchEvent(new Event('error'));
    throw error;
  });
});
