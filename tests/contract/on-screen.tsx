/** A question on screen as a page would show it, and ways to work it and to look at it. */
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import type { Feedback, LearnerViewBase } from '#question-types/contract.ts';
import type { AnyPaper, AnyRoom, AnyView } from '#question-types/views.ts';

i18n.loadAndActivate({ locale: 'en', messages: {} });

interface Shown {
  readonly view: LearnerViewBase;
  readonly response?: unknown;
  readonly feedback?: Feedback<unknown> | null;
}

/** Renders a view beneath its prompt, in place of what was there; `answer` is what the learner last gave. */
export function showQuestion(View: AnyView, { view, response = null, feedback = null }: Shown) {
  cleanup();
  const last = { answer: response };
  function Page() {
    const [answer, setAnswer] = useState(response);
    return (
      <main>
        <h1 id="prompt">{view.prompt}</h1>
        <div data-testid="view">
          <View
            view={view}
            response={answer}
            feedback={feedback}
            labelledBy="prompt"
            lang="en"
            onChange={(next) => {
              last.answer = next;
              setAnswer(next);
            }}
          />
        </div>
      </main>
    );
  }
  const { container, getByTestId } = render(<Page />, { wrapper: Words });
  return { container, viewElement: getByTestId('view'), last };
}

export function showPaper(Paper: AnyPaper, view: LearnerViewBase) {
  return render(<Paper view={view} number={3} lang="en" />, { wrapper: Words }).container;
}

export function showRoom(Room: AnyRoom, view: LearnerViewBase) {
  return render(<Room view={view} lang="en" />, { wrapper: Words }).container;
}

function Words({ children }: { children: React.ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}

/** Goes through the view with Tab and uses each control as a keyboard does, until `done`. */
export async function answerByKeyboard(root: HTMLElement, done: () => boolean): Promise<void> {
  const user = userEvent.setup();
  let selects = 0;
  for (let step = 0; step < 60 && !done(); step++) {
    await user.tab();
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || !root.contains(focused)) continue;
    if (focused instanceof HTMLSelectElement) {
      // jsdom's own select hears no keys, as every browser's does; it has the focus by Tab alone.
      const values = [...focused.options].filter((option) => option.value !== '' && !option.disabled);
      const value = values[++selects % values.length]?.value;
      if (value !== undefined) await user.selectOptions(focused, value);
    } else if (focused instanceof HTMLInputElement && ['text', 'number'].includes(focused.type)) {
      await user.keyboard('7');
    } else if (focused instanceof HTMLButtonElement) {
      await user.keyboard('{Enter}');
    } else {
      await user.keyboard(' ');
    }
  }
}

/** What axe finds by the rules of WCAG 2.2 AA that can be judged without a layout. */
export async function axeFindings(root: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      'color-contrast': { enabled: false },
      'target-size': { enabled: false },
      region: { enabled: false },
    },
  });
  return violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`,
  );
}

/** Everything that a reader, a screen reader or a curious person finds in the page. */
export function everythingIn(root: HTMLElement): string[] {
  const attributes = [...root.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map((attribute) => attribute.value),
  );
  return [root.textContent, ...attributes];
}
