import { fireEvent, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { authoredResponse, viewFeedback, viewResponse } from '#question-types/opaque.ts';
import { type AnyPaper, type AnyRoom, type AnyView, papers, rooms, views } from '#question-types/views.ts';
import {
  answerByKeyboard,
  axeFindings,
  everythingIn,
  showPaper,
  showQuestion,
  showRoom,
} from './on-screen.tsx';
import { cases, types, WORDS } from './samples.ts';
import { secretTexts } from './secrets.ts';

const SEED = 'on screen';

describe('every type', () => {
  it('has a view, a paper form and one for the room’s screen, and there are none without a type', () => {
    const ids = types.map((type) => type.id).sort();
    expect(Object.keys(views).sort()).toEqual(ids);
    expect(Object.keys(papers).sort()).toEqual(ids);
    expect(Object.keys(rooms).sort()).toEqual(ids);
  });
});

describe.each(cases)('$name', ({ type, question }) => {
  let View: AnyView;
  let Paper: AnyPaper;
  let Room: AnyRoom;
  beforeAll(async () => {
    const modules = await Promise.all([views[type.id]?.(), papers[type.id]?.(), rooms[type.id]?.()]);
    const [asked, printed, inRoom] = modules;
    if (!asked || !printed || !inRoom) throw new Error(`a form of ${type.id} is missing`);
    View = asked.View;
    Paper = printed.Paper;
    Room = inRoom.Room;
  });

  const view = type.learnerView(question, SEED);
  const secrets = secretTexts(type, question);
  // "true" and "false" are ids of one type, and the values of many an attribute; an id may be a shown word.
  const harmless = new Set(['true', 'false', ...type.anatomy(question, WORDS).shown]);
  const authoredIds = type.ids(question).filter((id) => !harmless.has(id));
  const secretsFoundIn = (root: HTMLElement) => {
    const everything = everythingIn(root);
    return [
      ...secrets.filter((secret) => everything.some((text) => text.includes(secret))),
      ...authoredIds.filter((id) => everything.includes(id)),
    ];
  };
  const feedbackOn = (response: unknown) => {
    const authored = authoredResponse(type, question, SEED, response) ?? null;
    return viewFeedback(type, SEED, type.feedback(question, authored));
  };

  it('is answered by keyboard alone, with nothing secret on the page and nothing that axe finds', async () => {
    const { container, viewElement, last } = showQuestion(View, { view });
    expect(secretsFoundIn(container)).toEqual([]);
    await answerByKeyboard(viewElement, () => last.answer !== null && type.isComplete(view, last.answer));
    expect(last.answer !== null && type.isComplete(view, last.answer)).toBe(true);
    const scoring = type.score(question, authoredResponse(type, question, SEED, last.answer));
    expect(scoring.outcome).not.toBe('cannot-be-scored');
    expect(secretsFoundIn(container)).toEqual([]);
    expect(await axeFindings(container)).toEqual([]);
  });

  it('shows a response that comes back as it was given', () => {
    const key = viewResponse(type, SEED, type.keyResponse(question));
    const empty = showQuestion(View, { view });
    const before = statesIn(empty.viewElement);
    const { viewElement } = showQuestion(View, { view, response: key });
    expect(statesIn(viewElement)).not.toEqual(before);
  });

  it('cannot be changed while disabled', () => {
    const { viewElement, last } = showQuestion((props) => <View {...props} disabled />, { view });
    const controls = [...viewElement.querySelectorAll<HTMLInputElement>('input, select, button, textarea')];
    expect(controls.length).toBeGreaterThan(0);
    // A map may still be looked at more closely.
    const looking = controls.filter((control) => control.tagName === 'BUTTON' && !control.disabled);
    for (const control of controls) if (!looking.includes(control)) expect(control).toBeDisabled();
    for (const button of looking) fireEvent.click(button);
    expect(last.answer).toBeNull();
  });

  it.each([
    ['the key', () => viewResponse(type, SEED, type.keyResponse(question))],
    ['nothing ("Show me")', () => null],
  ])('reviews %s without controls to answer with, and passes axe', async (_name, response) => {
    const given = response();
    const { container, viewElement } = showQuestion(View, {
      view,
      response: given,
      feedback: feedbackOn(given),
    });
    expect(viewElement.querySelectorAll('input:enabled, select:enabled, textarea:enabled')).toHaveLength(0);
    expect(viewElement).not.toBeEmptyDOMElement();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('reviews what the keyboard gave: a shape beside the words, and no notes', async () => {
    const asked = showQuestion(View, { view });
    await answerByKeyboard(
      asked.viewElement,
      () => asked.last.answer !== null && type.isComplete(view, asked.last.answer),
    );
    const response = asked.last.answer;
    const feedback = feedbackOn(response);
    const { container, viewElement } = showQuestion(View, { view, response, feedback });
    if (Object.values(feedback.parts).some((part) => part.verdict !== 'neutral')) {
      expect(viewElement.querySelector('svg')).not.toBeNull();
    }
    // Notes are for the whole response: the page shows them, below every type's view alike.
    for (const note of feedback.notes) expect(viewElement).not.toHaveTextContent(note);
    expect(await axeFindings(container)).toEqual([]);
  });

  it('is printed with its number and prompt, all that is shown, and nothing secret or to click', () => {
    const paper = showPaper(Paper, view);
    expect(paper).toHaveTextContent(/3/);
    expect(paper).toHaveTextContent(question.prompt.replaceAll('*', '').slice(0, 40));
    // "___" stands in an anatomy for what is left open.
    const shown = type.anatomy(question, WORDS).shown.flatMap((text) => text.split('___'));
    for (const text of shown.filter((piece) => piece.trim() !== ''))
      expect(paper).toHaveTextContent(text.trim());
    expect(secretsFoundIn(paper)).toEqual([]);
    expect(paper.querySelectorAll('input, select, button, textarea, a')).toHaveLength(0);
    expect(within(paper).queryAllByRole('button')).toHaveLength(0);
  });

  it('stands on the room’s screen with all that is shown, nothing secret or to press, and no word of paper', async () => {
    const room = showRoom(Room, view);
    const shown = type.anatomy(question, WORDS).shown.flatMap((text) => text.split('___'));
    for (const text of shown.filter((piece) => piece.trim() !== ''))
      expect(room).toHaveTextContent(text.trim());
    expect(secretsFoundIn(room)).toEqual([]);
    expect(room.querySelectorAll('input, select, button, textarea, a, [tabindex]')).toHaveLength(0);
    expect(room).not.toHaveTextContent(/\b(write|pen|paper|box|boxes|line|tick|circle)\b/i);
    expect(await axeFindings(room)).toEqual([]);
  });
});

/** What the controls hold, in order. */
function statesIn(root: HTMLElement): unknown[] {
  const controls = root.querySelectorAll<HTMLInputElement>('input, select, textarea, [aria-pressed], li');
  return [...controls].map((control) => [
    control.checked,
    control.value,
    control.ariaPressed,
    control.textContent,
  ]);
}
