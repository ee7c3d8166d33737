/** A number with a unit, right within a tolerance; or an estimate, made before the figure is shown. */
import type { Feedback, QuestionType, TypeFinding, Verdict } from '../contract.ts';
import { learnerView, middle, type NumericView, PART } from './learner-view.ts';
import { plainNumber, withUnit } from './number-text.ts';
import { type Numeric, NumericSchema } from './schema.ts';
import { keyRange, type NumericResponse, NumericResponseSchema, rightRange, score, within } from './score.ts';

function inWords(question: Numeric, { value, high }: NumericResponse): string {
  if (value === null) return '';
  const digits = plainNumber(value);
  return withUnit(
    high === undefined || high === value ? digits : `${digits}–${plainNumber(high)}`,
    question.unit,
  );
}

function keyResponse(question: Numeric): NumericResponse {
  const { min, max } = keyRange(question);
  return min === max ? { value: min } : { value: min, high: max };
}

function feedback(question: Numeric, response: NumericResponse | null): Feedback<NumericResponse> {
  const scoring = score(question, response);
  let verdict: Verdict = 'missed';
  if (scoring.outcome === 'estimate') verdict = 'neutral';
  if (scoring.outcome === 'scored') verdict = scoring.fraction === 1 ? 'right' : 'not-right';
  const given = response?.value ?? null;
  const mistake =
    given === null || verdict === 'right'
      ? undefined
      : question.mistakes?.find(({ value, tolerance = 0 }) =>
          within(given, { min: value - tolerance, max: value + tolerance }),
        );
  return {
    key: keyResponse(question),
    parts: { [PART]: { verdict, rationale: question.rationale } },
    notes: mistake ? [mistake.rationale] : [],
  };
}

function lint(question: Numeric): readonly TypeFinding[] {
  const findings: TypeFinding[] = [];
  const error = (rule: string, message: string) => findings.push({ rule, level: 'error', message });
  const right = rightRange(question);
  const { slider } = question;
  for (const { value, tolerance = 0 } of question.mistakes ?? []) {
    if (value + tolerance >= right.min && value - tolerance <= right.max) {
      error('mistake-counts-as-right', `the mistake ${value} meets the values that count as right`);
    }
  }
  if (slider) {
    const { min, max } = keyRange(question);
    if (min < slider.min || max > slider.max) error('key-off-slider', 'the key lies outside the slider');
    const above = slider.min + Math.ceil((right.min - slider.min) / slider.step - 1e-9) * slider.step;
    if (question.form !== 'estimate' && !within(above, right)) {
      error('key-between-steps', 'no step of the slider counts as right');
    }
    if (within(middle(slider), right)) {
      findings.push({
        rule: 'key-at-middle',
        level: 'warning',
        message: 'the slider starts on the key: move its ends',
      });
    }
  }
  if (question.drawnAs === 'dots' && (slider?.min !== 0 || slider.max !== 100)) {
    error('dots-scale', 'a hundred dots need a slider from 0 to 100');
  }
  if (question.drawnAs === 'bar' && !slider) error('bar-scale', 'a bar needs the scale of a slider');
  return findings;
}

export const numeric: QuestionType<Numeric, NumericView, NumericResponse> = {
  id: 'numeric',
  schema: NumericSchema,
  upgrades: [],
  responseSchema: NumericResponseSchema,
  ids: () => [PART],
  mapIds: (response) => response,
  learnerView,
  isComplete: (_view, response) => response.value !== null,
  score,
  isEstimate: (question) => question.form === 'estimate',
  keyResponse,
  feedback,
  summarise: inWords,
  keyInWords: (question) => inWords(question, keyResponse(question)),
  anatomy: (question) => ({
    choices: [],
    rationales: [
      { of: PART, text: question.rationale },
      ...(question.mistakes ?? []).map((m) => ({ of: `mistake ${m.value}`, text: m.rationale })),
    ],
    shown: [question.unit],
    key: [inWords(question, keyResponse(question))],
    rightRanges: [rightRange(question)],
  }),
  lint,
};
