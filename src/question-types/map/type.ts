/** Places picked on a world map, or in the list beside it. */
import { opaqueId } from '#domain/random/random.ts';
import type { LearnerViewBase, QuestionType, TypeFinding, Verdict } from '../contract.ts';
import { strayFacts, textsOf } from '../options.ts';
import { type MapQuestion, MapSchema } from './schema.ts';
import { type MapResponse, MapResponseSchema, score } from './score.ts';

export type { MapResponse } from './score.ts';

export interface MapView extends LearnerViewBase {
  readonly places: readonly { readonly id: string; readonly text: string; readonly country: string }[];
  readonly extent?: readonly [west: number, south: number, east: number, north: number];
}

/** By their names: an order that helps to find one, and that tells nothing of the author's. */
function byName(a: { readonly text: string }, b: { readonly text: string }): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

function learnerView(question: MapQuestion, seed: string): MapView {
  const { extent } = question;
  return {
    type: 'map',
    prompt: question.prompt,
    places: [...question.places]
      .sort(byName)
      .map(({ id, text, country }) => ({ id: opaqueId(seed, id), text, country })),
    ...(extent && { extent: [extent[0], extent[1], extent[2], extent[3]] as const }),
  };
}

function inWords(question: MapQuestion, ids: readonly string[]): string {
  return textsOf(
    question.places.filter(({ id }) => ids.includes(id)).map(({ id }) => id),
    question.places,
  ).join('; ');
}

function lint(question: MapQuestion): readonly TypeFinding[] {
  const findings: TypeFinding[] = [];
  const [west, south, east, north] = question.extent ?? [-180, -90, 180, 90];
  const onGlobe = [west, east].every((lon) => Math.abs(lon) <= 180) && south >= -90 && north <= 90;
  if (!onGlobe || south >= north || west === east) {
    findings.push({
      rule: 'extent-off-globe',
      level: 'error',
      message: 'the extent is west, south, east, north in degrees, with south below north',
    });
  }
  const names = question.places.map(({ text }) => text.toLowerCase());
  for (const name of names.filter((text, index) => names.indexOf(text) < index)) {
    findings.push({ rule: 'place-twice', level: 'error', message: `two places are called "${name}"` });
  }
  return [...findings, ...strayFacts(question, question.places)];
}

export const mapQuestion: QuestionType<MapQuestion, MapView, MapResponse> = {
  id: 'map',
  schema: MapSchema,
  upgrades: [],
  responseSchema: MapResponseSchema,
  ids: (question) => question.places.map(({ id }) => id),
  mapIds: (response, rename) => ({ places: response.places.map(rename) }),
  learnerView,
  isComplete: (view, response) =>
    response.places.length > 0 && response.places.every((id) => view.places.some((place) => place.id === id)),
  score,
  keyResponse: (question) => ({ places: [...question.answerKey] }),
  feedback(question, response) {
    const verdict = (id: string): Verdict => {
      const picked = response?.places.includes(id) ?? false;
      if (question.answerKey.includes(id)) return picked ? 'right' : 'missed';
      return picked ? 'not-right' : 'neutral';
    };
    return {
      key: { places: [...question.answerKey] },
      parts: Object.fromEntries(
        question.places.map(({ id, rationale }) => [id, { verdict: verdict(id), rationale }]),
      ),
      notes: [],
    };
  },
  summarise: (question, { places }) => inWords(question, places),
  keyInWords: (question) => inWords(question, question.answerKey),
  picks: (question) =>
    [...question.places].sort(byName).map(({ id, text, rationale }) => ({
      id,
      text,
      keyed: question.answerKey.includes(id),
      rationale,
    })),
  anatomy: (question) => ({
    // Not options in the sense of lint: there may be forty, and their names' lengths tell nothing.
    choices: [],
    rationales: question.places
      .filter(({ id, rationale }) => question.answerKey.includes(id) || rationale !== undefined)
      .map(({ id, rationale }) => ({ of: id, text: rationale })),
    shown: question.places.map(({ text }) => text),
    key: textsOf(question.answerKey, question.places),
  }),
  lint,
};
