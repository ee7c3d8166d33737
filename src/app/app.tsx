import type { I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { PageView } from './page-view.tsx';
import { Shell } from './shell.tsx';

/** Everything inside the router. */
export function App({ i18n }: { readonly i18n: I18n }) {
  return (
    <I18nProvider i18n={i18n}>
      <Shell>
        <PageView />
      </Shell>
    </I18nProvider>
  );
}
