/** Items after the reveal: what each was given, what belongs there, and why. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { VerdictMark } from '../verdict-mark.tsx';
import css from './placed-review.module.css';

export interface PlacedRow {
  readonly id: string;
  readonly text: string;
  /** undefined where it was left open. */
  readonly given: string | undefined;
  readonly right: string;
  readonly verdict: 'right' | 'missed' | 'not-right';
  /** Right, but `right` is how it is spelled. */
  readonly misspelled?: boolean;
  readonly rationale?: string | undefined;
  /** What else could have been chosen, and why it is not right. */
  readonly others?: readonly { readonly text: string; readonly rationale: string }[] | undefined;
}

/** @param asked false after "Show me": then nothing was left out, and only the answers are shown */
export function PlacedReview(props: {
  readonly rows: readonly PlacedRow[];
  readonly asked: boolean;
  readonly labelledBy: string;
  readonly lang: string;
}) {
  const { rows, asked, labelledBy, lang } = props;
  const { t } = useLingui();
  return (
    <ReviewList labelledBy={labelledBy}>
      {rows.map((row) => (
        <ReviewRow
          key={row.id}
          title={row.text}
          verdict={asked ? row.verdict : 'right'}
          rationale={row.rationale}
          others={row.others}
          lang={lang}
        >
          {row.given !== undefined && (
            <p className={css.line}>
              <span className={css.name}>
                <Trans>Yours:</Trans>
              </span>
              <span lang={lang}>{row.given}</span>
              <VerdictMark verdict={row.verdict}>
                {row.misspelled ? t`Right, but check the spelling` : undefined}
              </VerdictMark>
            </p>
          )}
          {row.given === undefined && asked && (
            <p className={css.line}>
              <VerdictMark verdict="missed">{t`Left open`}</VerdictMark>
            </p>
          )}
          {(row.verdict !== 'right' || row.misspelled) && (
            <p className={css.line}>
              <span className={css.name}>
                <Trans>The answer:</Trans>
              </span>
              <strong lang={lang}>{row.right}</strong>
            </p>
          )}
        </ReviewRow>
      ))}
    </ReviewList>
  );
}

export function ReviewList(props: { readonly labelledBy: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role with the bullets
    <ul className={css.list} role="list" aria-labelledby={props.labelledBy}>
      {props.children}
    </ul>
  );
}

interface ReviewRowProps {
  readonly title: string;
  readonly verdict: PlacedRow['verdict'];
  readonly rationale: string | undefined;
  readonly others?: PlacedRow['others'] | undefined;
  readonly lang: string;
  readonly children: ReactNode;
}

export function ReviewRow({ title, verdict, rationale, others = [], lang, children }: ReviewRowProps) {
  return (
    <li className={css.row} data-verdict={verdict}>
      <p className={css.item} lang={lang}>
        {title}
      </p>
      {children}
      {rationale !== undefined && (
        <p className={css.why} lang={lang}>
          {rationale}
        </p>
      )}
      <Others others={others} lang={lang} />
    </li>
  );
}

interface OthersProps {
  readonly others: readonly { readonly text: string; readonly rationale: string }[];
  readonly lang: string;
}

/** What could have been chosen as well, folded away. Nothing without any. */
export function Others({ others, lang }: OthersProps) {
  if (others.length === 0) return null;
  return (
    <details className={css.others}>
      <summary>
        <Trans>Why not the others?</Trans>
      </summary>
      <dl lang={lang}>
        {others.map((other) => (
          <div key={other.text}>
            <dt>{other.text}</dt>
            <dd>{other.rationale}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
