/** What follows at once from a change of settings, beyond the attributes that settings.ts puts on the root. */
import { changeSettings, type Settings, useSettings } from '#state/settings.ts';
import { activateLanguage, firstLanguage } from './language.ts';

function followFace({ face }: Settings): void {
  if (face !== 'dyslexic') return;
  // Without it the fallback face stands, and the page stays readable.
  void import('#ui/dyslexic-face.ts')
    .then(({ loadDyslexicFace }) => loadDyslexicFace())
    .catch(() => undefined);
}

/** Words that can't be had leave the language as it was, in the settings as on the page. */
async function followLanguage(next: Settings, before: Settings): Promise<void> {
  try {
    await activateLanguage(next.language ?? firstLanguage(undefined));
  } catch {
    if (useSettings.getState().language === next.language) changeSettings({ language: before.language });
  }
}

/** Called once, after the settings were loaded. Returns a function that stops it. */
export function followSettings(): () => void {
  followFace(useSettings.getState());
  return useSettings.subscribe((next, before) => {
    if (next.face !== before.face) followFace(next);
    if (next.language !== before.language) void followLanguage(next, before);
  });
}
