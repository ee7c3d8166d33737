/** A question's prompt. Glossary words in it open on tap, unless that would give the answer away. */
import { lazy, memo, type Ref, Suspense } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';
import { MarkedText } from '#ui/marked-text.tsx';

const PromptWithGlossary = lazy(() => import('./prompt-with-glossary.tsx'));

interface PromptProps {
  readonly id: string;
  readonly bank: BankIndex;
  readonly ready: ReadyQuestion;
  readonly answered: boolean;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLHeadingElement>;
}

export const Prompt = memo(function Prompt({ id, bank, ready, answered, className, ref }: PromptProps) {
  const { question } = ready;
  const plain = <MarkedText text={question.prompt} />;
  return (
    <h1 id={id} ref={ref} tabIndex={-1} lang={bank.language} className={className}>
      <Suspense fallback={plain}>
        <PromptWithGlossary bank={bank} text={question.prompt} blocked={answered ? [] : question.facts} />
      </Suspense>
    </h1>
  );
});
