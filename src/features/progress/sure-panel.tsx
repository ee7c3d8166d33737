/** How sure the learner was, against how often they were right. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Confidence } from '#domain/attempt/record.ts';
import { ENOUGH_ANSWERS, sureness } from '#domain/study/report-calibration.ts';
import { Chart } from '#parts/charts/chart.tsx';
import { Shares } from '#parts/charts/shares.tsx';
import type { PanelProps } from './more.tsx';
import { useAmounts } from './use-amounts.ts';

export function SurePanel({ study }: PanelProps) {
  const { t } = useLingui();
  const { percent } = useAmounts();
  const known = sureness(study.state.calibration);
  const words: Readonly<Record<Confidence, string>> = {
    guessing: t`When guessing`,
    'fairly-sure': t`When fairly sure`,
    certain: t`When certain`,
  };
  const certain = known.find(({ confidence }) => confidence === 'certain');
  const off = certain ? certain.responses - certain.right : 0;
  const told = known.map(({ confidence, right, responses }) => {
    const when = words[confidence];
    return t`${when}: ${right} of ${responses} right.`;
  });
  return (
    <Chart
      title={
        certain && off > 0 ? (
          <Plural
            value={off}
            one="# time you were certain, and it was not so"
            other="# times you were certain, and it was not so"
          />
        ) : (
          <Trans>How often you were right, by how sure you were</Trans>
        )
      }
      alt={told.join(' ')}
      caption={
        <Trans>
          Of every 100 answers, so many were right. The surer you are, the further to the right the mark
          should stand. With fewer than {ENOUGH_ANSWERS} answers it is hollow: too few to tell.
        </Trans>
      }
      table={{
        heads: [
          <Trans key="sure">How sure</Trans>,
          <Trans key="answers">Answers</Trans>,
          <Trans key="right">Right</Trans>,
          <Trans key="share">Share</Trans>,
        ],
        rows: known.map(({ confidence, responses, right, share }) => [
          words[confidence],
          responses,
          right,
          percent(share),
        ]),
      }}
    >
      <Shares
        shares={known.map(({ confidence, responses, right, share, enough }) => ({
          id: confidence,
          label: words[confidence],
          valueLabel: t`${right} of ${responses} right`,
          value: share,
          faint: !enough,
        }))}
      />
    </Chart>
  );
}
