/** The plugins that the app, its tests and its prerendering share. */
import { lingui } from '@lingui/vite-plugin';
import babel, { defineRolldownBabelPreset } from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import type { PluginOption } from 'vite';

/** Lingui's macros need Babel; only the files that import them go through it. */
const linguiMacro = defineRolldownBabelPreset({
  preset: () => ({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
  rolldown: { filter: { code: /@lingui\/(react|core)\/macro/ } },
});

export function languagePlugins(): PluginOption[] {
  return [babel({ presets: [linguiMacro] }), react(), lingui({ failOnCompileError: true })];
}
