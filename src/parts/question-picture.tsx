import type { BankIndex } from '#domain/bank/delivered.ts';
import { loadPictures } from '#state/bank-files.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { PictureFigure } from './picture.tsx';

/** The picture that a question's feedback shows. Left out silently when it can't be had: the words say the same. */
// biome-ignore lint/style/noDefaultExport: React.lazy asks for one
export default function QuestionPicture({
  bank,
  picture,
}: {
  readonly bank: BankIndex;
  readonly picture: string;
}) {
  const pictures = useLoaded(() => loadPictures(bank), [bank]);
  const found = pictures.value?.pictures.find((p) => p.id === picture);
  return found ? <PictureFigure picture={found} lang={bank.language} /> : null;
}
