import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { GameSettings } from '#domain/game/settings.ts';
import { RadioChoices } from '#parts/choices/radio-choices.tsx';
import { namesFrom, namesTwice } from '../new-game.ts';
import styles from './make-game.module.css';
import { Switch } from './switch.tsx';

interface PeopleChoicesProps {
  readonly settings: GameSettings;
  readonly classList: string;
  readonly onChange: (settings: GameSettings) => void;
  readonly onClassList: (text: string) => void;
}

const TEAMS = [0, 2, 3, 4, 5, 6, 7, 8] as const;

/** Under which names people play, and in teams or each for themselves. */
export function PeopleChoices({ settings, classList, onChange, onClassList }: PeopleChoicesProps) {
  const { t } = useLingui();
  const id = useId();
  const change = (part: Partial<GameSettings>) => onChange({ ...settings, ...part });
  const listed = namesFrom(classList).length;
  const twice = namesTwice(classList).join(', ');
  return (
    <section className={styles.part} aria-labelledby="people">
      <h2 id="people">
        <Trans>People</Trans>
      </h2>
      <RadioChoices
        legend={t`Names`}
        current={settings.names}
        options={[
          {
            value: 'generated',
            text: t`Made up for them`,
            about: t`Two taps, nothing typed, nobody named.`,
          },
          {
            value: 'typed',
            text: t`Typed by them`,
            about: t`With a filter for rude words. You can rename anyone.`,
          },
          {
            value: 'list',
            text: t`From my class list`,
            about: t`They choose themselves on a list that you paste.`,
          },
        ]}
        onChoose={(names) => change({ names })}
      />
      {settings.names === 'list' && (
        <div className={styles.text}>
          <label htmlFor={id}>
            <Trans>One name a line</Trans>
          </label>
          <textarea
            id={id}
            rows={6}
            value={classList}
            aria-describedby={`${id}-count`}
            onChange={(event) => onClassList(event.target.value)}
          />
          <p id={`${id}-count`} className={styles.quiet}>
            <Plural value={listed} one="# name" other="# names" />
            {' · '}
            <Trans>They stay on this server and go with the report. First names are enough.</Trans>
          </p>
          <p className={styles.quiet} role="status">
            {twice && <Trans>More than once: {twice}. Add a letter, so that each finds their own.</Trans>}
          </p>
        </div>
      )}
      <RadioChoices
        legend={t`Teams`}
        current={settings.teams}
        options={TEAMS.map((value) => ({ value, text: value === 0 ? t`None` : String(value) }))}
        onChoose={(teams) => change({ teams })}
      />
      {settings.teams > 0 && (
        <p className={styles.quiet}>
          <Trans>
            Whoever joins goes to the smallest team. A team’s points are the mean of its members’, so three
            are as strong as five.
          </Trans>
        </p>
      )}
      <div>
        <Switch checked={settings.approve} onChange={(approve) => change({ approve })}>
          <Trans>I let each one in</Trans>
        </Switch>
        <Switch checked={settings.lateJoin} onChange={(lateJoin) => change({ lateJoin })}>
          <Trans>People may join after the start</Trans>
        </Switch>
      </div>
    </section>
  );
}
