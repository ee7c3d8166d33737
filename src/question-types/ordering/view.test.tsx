import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setAnnouncer } from '#ui/announcer.ts';
import { axeFindings, showQuestion } from '../../../tests/contract/on-screen.tsx';
import { viewFeedback, viewResponse } from '../opaque.ts';
import type { AnyView } from '../views.ts';
import { samples } from './samples.ts';
import { ordering } from './type.ts';
import { View } from './view.tsx';

const [five, question] = samples;
const SEED = 'view';
const view = ordering.learnerView(question, SEED);
const texts = view.items.map((item) => item.text);
const ids = view.items.map((item) => item.id);

const shownTexts = () =>
  screen.getAllByRole('listitem').map((row) => texts.find((text) => row.textContent?.includes(text)));
const button = (name: string) => screen.getByRole('button', { name });

function heard(): string[] {
  const region = document.createElement('div');
  setAnnouncer(region);
  const said: string[] = [];
  new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
  return said;
}

afterEach(() => {
  setAnnouncer(null);
  vi.unstubAllGlobals();
});

describe('putting in order', () => {
  it('moves a row by its buttons, says so once, and keeps the focus', async () => {
    const said = heard();
    const { last } = showQuestion(View as AnyView, { view });
    expect(shownTexts()).toEqual(texts);
    await userEvent.click(button(`Move up: ${texts[2]}`));
    expect(shownTexts()).toEqual([texts[0], texts[2], texts[1]]);
    expect(last.answer).toEqual({ order: [ids[0], ids[2], ids[1]] });
    expect(button(`Move up: ${texts[2]}`)).toHaveFocus();
    await waitFor(() => expect(said).toEqual([`${texts[2]}, position 2 of 3`]));

    await userEvent.keyboard('{Enter}');
    expect(shownTexts()).toEqual([texts[2], texts[0], texts[1]]);
    expect(button(`Move up: ${texts[2]}`)).toHaveFocus();
    await waitFor(() => expect(said[1]).toBe(`${texts[2]}, position 1 of 3`));
  });

  it('stays where it is at the end of the list, without losing the focus', async () => {
    const { last } = showQuestion(View as AnyView, { view });
    const up = button(`Move up: ${texts[0]}`);
    expect(up).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(up);
    expect(last.answer).toBeNull();
    expect(up).toHaveFocus();
  });

  it('moves a row to any place by its list of positions', async () => {
    const { last } = showQuestion(View as AnyView, { view });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: `Position of: ${texts[0]}` }), '3');
    expect(last.answer).toEqual({ order: [ids[1], ids[2], ids[0]] });
    expect(screen.getByRole('combobox', { name: `Position of: ${texts[0]}` })).toHaveValue('2');
  });

  it('names both ends where the question does', () => {
    showQuestion(View as AnyView, { view: ordering.learnerView(five, SEED) });
    expect(screen.getByText('First')).toBeVisible();
    expect(screen.getByText('Last')).toBeVisible();
  });
});

describe('dragging', () => {
  const withPointer = async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const shown = showQuestion(View as AnyView, { view });
    screen.getByText('Put the rows in order with the buttons.');
    return shown;
  };
  const loaded = () => screen.findByText('Put the rows in order. Drag them, or use the buttons.');

  it('is offered once it has been loaded, and takes the focus from nobody', async () => {
    const { container } = await withPointer();
    button(`Move down: ${texts[1]}`).focus();
    await loaded();
    expect(button(`Move down: ${texts[1]}`)).toHaveFocus();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('moves a row by the mouse, says so once, and puts no style sheet or second voice on the page', async () => {
    const said = heard();
    const { last, container } = await withPointer();
    await loaded();
    layOutRows();
    const grip = screen.getByText(texts[0] ?? '');
    fireEvent.mouseDown(grip, { button: 0, clientX: 20, clientY: 30 });
    fireEvent.mouseMove(document, { clientX: 20, clientY: 60 });
    await waitFor(() => expect(grip.closest('li')).toHaveAttribute('data-dragging'));
    for (const clientY of [120, 190]) fireEvent.mouseMove(document, { clientX: 20, clientY });
    await nextFrames();
    fireEvent.mouseUp(document, { clientX: 20, clientY: 190 });
    await waitFor(() => expect(last.answer).toEqual({ order: [ids[1], ids[2], ids[0]] }));
    await waitFor(() => expect(said).toEqual([`${texts[0]}, position 3 of 3`]));
    expect(document.querySelectorAll('style')).toHaveLength(0);
    const voices = [...container.querySelectorAll('[aria-live], [role="status"]')];
    expect(voices.map((voice) => voice.textContent).join('')).toBe('');
    expect(screen.getAllByRole('button')).toHaveLength(6);
  });

  it('is not loaded where there is no pointer', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    showQuestion(View as AnyView, { view });
    await nextFrames();
    expect(screen.getByText('Put the rows in order with the buttons.')).toBeVisible();
  });

  /** jsdom lays nothing out: rows 60 px high, 70 px apart. */
  function layOutRows() {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const index = [...document.querySelectorAll('li')].indexOf(
        this.closest('li') ?? document.createElement('li'),
      );
      return new DOMRect(0, Math.max(0, index) * 70, 300, 60);
    });
  }
});

describe('reviewing', () => {
  const reviewing = (order: string[] | null) => {
    const response = order && { order };
    showQuestion(View as AnyView, {
      view,
      response: response && viewResponse(ordering, SEED, response),
      feedback: viewFeedback(ordering, SEED, ordering.feedback(question, response)),
    });
  };

  it('shows the place of each item, and the right order beside', () => {
    reviewing(['akashi', 'brooklyn', 'iron']);
    expect(screen.getByRole('list', { name: 'Your order' })).toHaveTextContent(
      /Akashi Kaikyo.*Belongs at 3.*Brooklyn Bridge.*In its place.*The Iron Bridge.*Belongs at 1/,
    );
    expect(screen.getByRole('list', { name: 'The right order' })).toHaveTextContent(
      /The Iron Bridge.*1781.*Brooklyn Bridge.*Akashi Kaikyo.*1998/,
    );
  });

  it('shows one list where all is in place, and why on request', () => {
    reviewing(['iron', 'brooklyn', 'akashi']);
    expect(screen.getAllByRole('list')).toHaveLength(1);
    expect(screen.getByText('Why this order?')).toBeVisible();
  });

  it('shows the right order alone where it was asked for', () => {
    reviewing(null);
    expect(screen.getAllByRole('list')).toHaveLength(1);
    expect(screen.getByRole('list', { name: 'The right order' })).toBeVisible();
  });
});

/** Twice: dnd-kit measures in one frame and answers in the next. */
async function nextFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
