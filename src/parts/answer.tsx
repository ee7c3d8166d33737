/** The learner's side of a question: its type's own view, to answer in or to look back at. */
import { memo, Suspense, use } from 'react';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import type { AnyQuestionType, Feedback } from '#question-types/contract.ts';
import { type AnyView, views } from '#question-types/views.ts';
import { isReadable, readableAtOnce } from '#ui/readable-at-once.ts';

const loading = new Map<string, Promise<AnyView>>();

/** Fetches the view of a type ahead of its use; an unknown type is a mistake of ours and throws. */
export function loadView(type: string): Promise<AnyView> {
  let promise = loading.get(type);
  if (!promise) {
    const load = views[type];
    if (!load) throw new Error(`No view for the question type ${type}`);
    promise = readableAtOnce(load().then(({ View }) => View));
    loading.set(type, promise);
  }
  return promise;
}

/** Whether a type's view can be shown without waiting. */
export function isViewLoaded(type: string): boolean {
  const promise = loading.get(type);
  return promise !== undefined && isReadable(promise);
}

/** Forgets views that could not be fetched, so that they are fetched again: called when a learner tries again. */
export function forgetFailedViews(): void {
  for (const [type, promise] of loading) promise.catch(() => loading.delete(type));
}

export interface AnswerProps {
  readonly question: LoadedQuestion;
  readonly type: AnyQuestionType;
  readonly seed: string;
  /** In the view's opaque ids. */
  readonly response: unknown;
  readonly onChange: (response: unknown) => void;
  /** In the view's opaque ids; null while answering. */
  readonly feedback: Feedback<unknown> | null;
  readonly labelledBy: string;
  readonly disabled?: boolean;
  readonly lang: string;
}

/** Drawn again only where something of it changes: most of what a question shows is here. */
export const Answer = memo(function Answer(props: AnswerProps) {
  return (
    <Suspense fallback={null}>
      <LoadedAnswer {...props} />
    </Suspense>
  );
});

function LoadedAnswer({
  question,
  type,
  seed,
  response,
  onChange,
  feedback,
  labelledBy,
  disabled = false,
  lang,
}: AnswerProps) {
  const View = use(loadView(question.type));
  return (
    <View
      view={type.learnerView(question, seed)}
      response={response}
      onChange={onChange}
      feedback={feedback}
      labelledBy={labelledBy}
      disabled={disabled}
      lang={lang}
    />
  );
}
