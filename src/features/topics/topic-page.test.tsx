import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter, StaticRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, useSettings } from '#state/settings.ts';
import { fetchPond } from '../../../tests/made-up-bank.ts';
import { Page } from './topic-page.tsx';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return { defaultBank: bank, useBank: () => bank, withBank: (to: string) => to };
});

const reading = {
  topic: 'names',
  blocks: [
    { kind: 'paragraph', text: 'Frogs have skin.', facts: ['frog-skin'] },
    { kind: 'paragraph', text: 'A net has meshes.', facts: ['net-name'] },
  ],
  pictures: [],
};
const glossary = { entries: [{ id: 'skin', term: 'skin', explanation: 'What is outside.' }] };

/** Files that the made-up bank lacks; with `undefined` there is no network. */
let more: Record<string, unknown> | undefined;
beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
beforeEach(() => {
  more = {
    'reading.names.json': reading,
    'reading.water.json': { ...reading, topic: 'water' },
    'glossary.json': glossary,
  };
  vi.stubGlobal('fetch', async (address: string) => {
    if (!more) throw new TypeError('no network');
    const name = address.split('/').at(-1) ?? '';
    if (!(name in more)) return fetchPond(address);
    return new Response(JSON.stringify(more[name]), { headers: { 'content-type': 'application/json' } });
  });
  window.scrollTo = vi.fn();
  useSettings.setState(DEFAULT_SETTINGS, true);
});
afterEach(() => vi.unstubAllGlobals());

function open(address: string) {
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={[address]}>
        <main>
          <Page />
        </main>
      </MemoryRouter>
    </I18nProvider>,
  );
  return userEvent.setup();
}

describe('topic page', () => {
  it('is prerendered as a frame with a heading, whatever the topic', () => {
    const html = renderToString(
      <I18nProvider i18n={i18n}>
        <StaticRouter location="/topic/?id=names">
          <Page />
        </StaticRouter>
      </I18nProvider>,
    );
    expect(html).toContain('<h1>Topic</h1>');
    expect(html).not.toContain('style=');
  });

  // This one comes first of those that load: what once came is kept.
  it('without a network it says so, and shows the text once tried again', async () => {
    const files = more;
    more = undefined;
    const user = open('/topic/?id=names#read');
    expect(await screen.findByRole('alert')).toHaveTextContent('The text of this topic could not be loaded');
    more = files;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('A net has meshes.')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers to read it or to go straight to its questions', async () => {
    open('/topic/?id=water');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('In the water');
    expect(await screen.findByRole('link', { name: 'Read it (1 minute)' })).toBeVisible();
    const quiz = screen.getByRole('link', { name: 'Straight to questions' }).getAttribute('href') ?? '';
    const fragment = new URLSearchParams(quiz.split('#')[1]);
    expect(Object.fromEntries(fragment)).toEqual({
      bank: 'pond',
      topics: 'water',
      length: '10',
      order: 'mixed',
      behaviour: 'practice',
      start: 'now',
    });
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('shows the text when asked, in the bank’s language, with its source, and the focus on it', async () => {
    const user = open('/topic/?id=names');
    await user.click(await screen.findByRole('link', { name: /Read it/ }));
    const article = await screen.findByRole('article');
    expect(within(article).getByRole('heading', { level: 2 })).toHaveFocus();
    expect(within(article).getByText('A net has meshes.').closest('p')).toHaveAttribute('lang', 'en');
    expect(await within(article).findByRole('button', { name: 'skin' })).toBeVisible();
    expect(within(article).getByRole('listitem')).toHaveTextContent(
      'pond book, under “On water” and “On names”',
    );
  });

  it('goes on to the next topic, and leads the focus to its heading', async () => {
    const user = open('/topic/?id=water#read');
    await user.click(await screen.findByRole('link', { name: 'Next topic: On the shore' }));
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading).toHaveTextContent('On the shore');
    expect(heading).toHaveFocus();
  });

  it('leaves out what a learner left out, and says so in one line', async () => {
    useSettings.setState({ leaveOut: ['detention'] });
    open('/topic/?id=names#read');
    const article = await screen.findByRole('article');
    expect(within(article).queryByText('A net has meshes.')).toBeNull();
    expect(article).toHaveTextContent('Parts about subjects that you left out are not shown.');
    expect(screen.getByText('All its questions are about subjects that you left out.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Straight to questions' })).toBeNull();
  });

  it('an unknown topic is said to be unknown, with a way on', () => {
    open('/topic/?id=moon');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('There is no such topic');
    expect(screen.getByRole('link', { name: 'See all topics' })).toBeVisible();
  });
});
