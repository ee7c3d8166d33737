/** A bank's picture: drawn from its data, said in words, and behind a button as a table. */
import { Trans } from '@lingui/react/macro';
import { Component, type ComponentType, lazy, type ReactNode, Suspense, useId } from 'react';
import type { Picture } from '#domain/bank/reading.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './picture.module.css';

/** One file for each kind, so that only those on screen are loaded. */
const drawings: { readonly [K in Picture['kind']]: ComponentType<DrawingProps<K>> } = {
  dots: lazy(async () => ({ default: (await import('./pictures/dots.tsx')).Dots })),
  'time-axis': lazy(async () => ({ default: (await import('./pictures/time-axis.tsx')).TimeAxis })),
  path: lazy(async () => ({ default: (await import('./pictures/path.tsx')).Path })),
  pairs: lazy(async () => ({ default: (await import('./pictures/pairs.tsx')).Pairs })),
  map: lazy(async () => ({ default: (await import('./pictures/places.tsx')).Places })),
  bars: lazy(async () => ({ default: (await import('./pictures/bars.tsx')).Bars })),
};
const PictureTable = lazy(async () => ({
  default: (await import('./pictures/picture-table.tsx')).PictureTable,
}));

export interface DrawingProps<K extends Picture['kind']> {
  readonly picture: Extract<Picture, { kind: K }>;
  /** Of the picture's words; needed only where words of ours stand beside them. */
  readonly lang: string;
}

interface PictureFigureProps {
  readonly picture: Picture;
  /** The bank's language, which all its words are in. */
  readonly lang: string;
}

export function PictureFigure({ picture, lang }: PictureFigureProps) {
  const title = useId();
  const Drawing = drawings[picture.kind] as ComponentType<PictureFigureProps>;
  return (
    <figure className={styles.picture} aria-labelledby={title}>
      <p id={title} className={styles.title} lang={lang}>
        {picture.title}
      </p>
      <InWordsIfNeeded words={<p lang={lang}>{picture.alt}</p>}>
        <Suspense fallback={<div className={styles.place} />}>
          <Drawn picture={picture} lang={lang}>
            <Drawing picture={picture} lang={lang} />
          </Drawn>
        </Suspense>
      </InWordsIfNeeded>
      <figcaption className={styles.caption} lang={lang}>
        {picture.caption}
      </figcaption>
      <details className={styles.table} data-print="no">
        <summary>
          <Trans>Show as table</Trans>
        </summary>
        <InWordsIfNeeded words={null}>
          <Suspense fallback={null}>
            <PictureTable picture={picture} lang={lang} />
          </Suspense>
        </InWordsIfNeeded>
      </details>
    </figure>
  );
}

/** A drawing is one image with its text alternative; a map can be enlarged, so its buttons must stay buttons. */
function Drawn({ picture, lang, children }: PictureFigureProps & { readonly children: ReactNode }) {
  if (picture.kind !== 'map') {
    return (
      <div role="img" aria-label={picture.alt} lang={lang}>
        {children}
      </div>
    );
  }
  return (
    <div>
      <span lang={lang}>
        <VisuallyHidden>{picture.alt}</VisuallyHidden>
      </span>
      {children}
    </div>
  );
}

/** A drawing whose code can't be had must not take the page with it: the text alternative says the same. */
class InWordsIfNeeded extends Component<{ readonly words: ReactNode; readonly children: ReactNode }> {
  override state: { readonly failed: boolean } = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? this.props.words : this.props.children;
  }
}
