import { Trans, useLingui } from '@lingui/react/macro';
import type { GameSettings } from '#domain/game/settings.ts';
import { RadioChoices } from '#parts/choices/radio-choices.tsx';
import styles from './make-game.module.css';
import { Switch } from './switch.tsx';

interface WayChoicesProps {
  readonly settings: GameSettings;
  readonly onChange: (settings: GameSettings) => void;
}

const SECONDS = [20, 30, 60, 90, 120] as const;

/** How questions are asked and what they are worth. Without a clock, and by accuracy, until asked for. */
export function WayChoices({ settings, onChange }: WayChoicesProps) {
  const { t } = useLingui();
  const change = (part: Partial<GameSettings>) => onChange({ ...settings, ...part });
  const { secondsPerQuestion: seconds } = settings;
  return (
    <section className={styles.part} aria-labelledby="way">
      <h2 id="way">
        <Trans>How they are asked</Trans>
      </h2>
      <RadioChoices
        legend={t`Time for each question`}
        current={seconds ?? 0}
        options={[
          { value: 0, text: t`No limit` },
          ...SECONDS.map((value) => ({ value, text: t`${value} s` })),
        ]}
        // Without a clock there is no speed to score.
        onChoose={(value) =>
          change(
            value === 0 ? { secondsPerQuestion: null, scoring: 'accuracy' } : { secondsPerQuestion: value },
          )
        }
      />
      <p className={styles.quiet}>
        <Trans>
          You close each question when you like, and can add time. Those who need longer get it in the
          teacher’s view, unseen by others.
        </Trans>
      </p>
      <RadioChoices
        legend={t`Points`}
        current={settings.scoring}
        options={[
          {
            value: 'accuracy',
            text: t`For being right`,
            about: t`1000 for a right answer, a share of it for a partly right one. Time does not matter.`,
          },
          ...(seconds === null
            ? []
            : [
                {
                  value: 'speed' as const,
                  text: t`For being right, and soon`,
                  about: t`1000 × the share that is right × (1 − time used ÷ twice the time allowed). An answer at the last moment is worth half.`,
                },
              ]),
        ]}
        onChoose={(scoring) => change({ scoring })}
      />
      {seconds === null && (
        <p className={styles.quiet}>
          <Trans>Points for speed can be chosen when there is a time limit.</Trans>
        </p>
      )}
      <RadioChoices
        legend={t`Standings`}
        current={settings.standings}
        options={[
          {
            value: 'shown',
            text: t`On request`,
            about: t`You show the first five when you like. Never after a sensitive question.`,
          },
          { value: 'hidden', text: t`Hidden`, about: t`Everyone sees their own score alone.` },
        ]}
        onChoose={(standings) => change({ standings })}
      />
      <div>
        <Switch checked={settings.promptFirst} onChange={(promptFirst) => change({ promptFirst })}>
          <Trans>Show the question first, and open the answers when everyone has read it</Trans>
        </Switch>
        {settings.promptFirst && (
          // Once answers are open, everyone has the question in front of them: there is nothing to choose then.
          <Switch
            checked={settings.questionOnDevices}
            onChange={(questionOnDevices) => change({ questionOnDevices })}
          >
            <Trans>Until then it stands on everyone’s own screen, too</Trans>
          </Switch>
        )}
        <Switch checked={settings.changeAnswers} onChange={(changeAnswers) => change({ changeAnswers })}>
          <Trans>Answers may be changed until the question closes</Trans>
        </Switch>
      </div>
    </section>
  );
}
