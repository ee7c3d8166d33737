import type { BankIndex } from '#domain/bank/delivered.ts';
import { loadGlossary } from '#state/bank-files.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { MarkedText } from '#ui/marked-text.tsx';
import { GlossaryText } from './glossary-text.tsx';

interface Props {
  readonly bank: BankIndex;
  readonly text: string;
  /** Facts that an explanation must not give away. */
  readonly blocked: readonly string[];
}

/** Without the glossary (still loading, no connection) the text stands as it is. */
// biome-ignore lint/style/noDefaultExport: React.lazy asks for one
export default function PromptWithGlossary({ bank, text, blocked }: Props) {
  const glossary = useLoaded(() => loadGlossary(bank), [bank]);
  if (!glossary.value) return <MarkedText text={text} />;
  return <GlossaryText text={text} entries={glossary.value.entries} blocked={blocked} />;
}
