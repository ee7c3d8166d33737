import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { OptionList, OptionRow } from '#ui/option-row.tsx';
import { VerdictMark } from '#ui/verdict-mark.tsx';
import type { Feedback } from '../contract.ts';
import type { ViewProps } from '../view-contract.ts';
import { Whys } from '../whys.tsx';
import styles from './order-review.module.css';
import type { OrderingResponse, OrderingView } from './type.ts';

type OrderReviewProps = ViewProps<OrderingView, OrderingResponse> & { feedback: Feedback<OrderingResponse> };

/** The learner's order with each item's place marked and, where it differs, the right order beside it. */
export function OrderReview({ view, response, feedback, labelledBy, lang }: OrderReviewProps) {
  const { t } = useLingui();
  const id = useId();
  const textOf = (itemId: string) => view.items.find((item) => item.id === itemId)?.text ?? '';
  const key = feedback.key.order;
  const inPlace = (itemId: string) => feedback.parts[itemId]?.verdict === 'right';
  const allRight = response !== null && key.every(inPlace);

  const given = response && (
    <div>
      <p className={styles.title} id={`${id}-given`}>
        <Trans>Your order</Trans>
      </p>
      <OptionList ordered labelledBy={allRight ? labelledBy : `${id}-given`}>
        {response.order.map((itemId, index) => {
          const place = key.indexOf(itemId) + 1;
          return (
            <OptionRow
              key={itemId}
              letter={String(index + 1)}
              state={inPlace(itemId) ? 'right' : 'not-right'}
              text={textOf(itemId)}
              lang={lang}
              mark={
                inPlace(itemId) ? (
                  <VerdictMark verdict="right">{t`In its place`}</VerdictMark>
                ) : (
                  <VerdictMark verdict="not-right">{t`Belongs at ${place}`}</VerdictMark>
                )
              }
            />
          );
        })}
      </OptionList>
    </div>
  );
  return (
    <>
      <div className={styles.columns}>
        {given}
        {!allRight && (
          <div>
            <p className={styles.title} id={`${id}-key`}>
              <Trans>The right order</Trans>
            </p>
            <OptionList ordered labelledBy={`${id}-key`}>
              {key.map((itemId, index) => (
                <OptionRow
                  key={itemId}
                  letter={String(index + 1)}
                  state="plain"
                  text={textOf(itemId)}
                  lang={lang}
                  rationale={inPlace(itemId) ? undefined : feedback.parts[itemId]?.rationale}
                />
              ))}
            </OptionList>
          </div>
        )}
      </div>
      <Whys
        title={<Trans>Why this order?</Trans>}
        textLang={lang}
        items={key.filter(inPlace).map((itemId) => ({
          id: itemId,
          text: textOf(itemId),
          rationale: feedback.parts[itemId]?.rationale,
        }))}
        lang={lang}
      />
    </>
  );
}
