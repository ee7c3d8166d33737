import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Report } from '#domain/game/report.ts';
import { DEFAULT_GAME_SETTINGS } from '#domain/game/settings.ts';
import { quizToFragment } from '#domain/quiz/link.ts';
import { QrCode } from '#parts/live/qr-code.tsx';
import { newSeed } from '#platform/chance.ts';
import { loadForms } from '#state/bank-files.ts';
import { bankById, withBank } from '#state/banks.ts';
import { useJoinAddress } from '#state/live/address.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import { useHttpTrouble } from '../http-trouble.ts';
import { questionsOf, startGame } from '../new-game.ts';
import { PasswordField, useNeedsPassword } from '../password-field.tsx';
import { hostAddress } from '../use-host-route.ts';
import { missedFacts, questionsFor } from './missed.ts';
import styles from './report-page.module.css';

/** What was missed, once more: together, or each for themselves. */
export function GoOn({ report }: { readonly report: Report }) {
  const missed = missedFacts(report);
  const bank = bankById(report.bank.id);
  if (missed.length === 0) return null;
  if (!bank)
    return (
      <p className={styles.quiet}>
        <Trans>
          The bank of this game is not on this server any more, so it can’t be played again from here.
        </Trans>
      </p>
    );
  return <WithBank bank={bank} report={report} facts={missed.map(({ fact }) => fact)} />;
}

interface WithBankProps {
  readonly bank: BankIndex;
  readonly report: Report;
  readonly facts: readonly string[];
}

function WithBank({ bank, report, facts }: WithBankProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const words = useHttpTrouble();
  const needsPassword = useNeedsPassword();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [practice, setPractice] = useState<readonly string[] | null>(null);

  const find = async (): Promise<readonly string[]> => {
    const asked = report.questions.map(({ id }) => id);
    const found = questionsFor(facts, await loadForms(bank), asked);
    if (found.length === 0) throw new Error('no questions');
    return found;
  };
  const attempt = async (what: () => Promise<void>) => {
    setBusy(true);
    setTrouble('');
    try {
      await what();
    } catch {
      setTrouble(t`The questions for it could not be loaded. Check the connection, then try again.`);
    }
    setBusy(false);
  };
  const again = () =>
    attempt(async () => {
      const questions = await questionsOf(bank, await find());
      const started = await startGame(bank, t`Once more: what was missed`, questions, {
        settings: { ...DEFAULT_GAME_SETTINGS, scoring: report.scoring },
        classList: '',
        brief: '',
        password,
      });
      if (started.ok) navigate(hostAddress({ at: 'game', game: started.value.game, view: 'room' }));
      else setTrouble(words(started.refused));
    });
  return (
    <div className={styles.goOn} data-print="no">
      {needsPassword && <PasswordField value={password} onChange={setPassword} />}
      <div className={styles.actions}>
        <Button disabled={busy} onClick={() => void again()}>
          <Plural
            value={facts.length}
            one="Play again with the missed fact"
            other="Play again with the # missed facts"
          />
        </Button>
        <Button
          look="line"
          disabled={busy}
          aria-expanded={practice !== null}
          onClick={() => void attempt(async () => setPractice(await find()))}
        >
          <Trans>Set what was missed as practice</Trans>
        </Button>
        <Button look="plain" onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
      {trouble && <p role="alert">{trouble}</p>}
      {practice && <PracticeLink bank={bank} questions={practice} />}
    </div>
  );
}

/** A link that opens the app with those questions, for anyone's own practice. */
function PracticeLink({
  bank,
  questions,
}: {
  readonly bank: BankIndex;
  readonly questions: readonly string[];
}) {
  const { t } = useLingui();
  const id = useId();
  const { address } = useJoinAddress();
  const [seed] = useState(newSeed);
  const fragment = quizToFragment(
    {
      bank: bank.id,
      choices: { of: 'questions', questions: [...questions] },
      order: 'mixed',
      behaviour: 'practice',
      leaveOut: [],
      seed,
    },
    bank.version,
  );
  const link = `${address}${withBank(`/quiz/#${fragment}`, bank).slice(1)}`;
  return (
    <div className={styles.practice}>
      <div>
        <label htmlFor={id}>
          <Trans>
            Give this link to the class. Each practises alone, and what they answer stays on their device.
          </Trans>
        </label>
        <input id={id} readOnly dir="ltr" value={link} onFocus={(event) => event.target.select()} />
        <Button
          look="plain"
          onClick={() => {
            navigator.clipboard?.writeText(link).then(
              () => announce(t`Link copied`),
              () => document.getElementById(id)?.focus(),
            ) ?? document.getElementById(id)?.focus();
          }}
        >
          <Trans>Copy the link</Trans>
        </Button>
        <p className={styles.quiet}>
          <Trans>
            It leads to this server. For homework the server has to be within reach then; or open the same
            link on any other address where your school has Plumbline.
          </Trans>
        </p>
      </div>
      {link.length < 1200 && address && (
        <div className={styles.practiceQr}>
          <QrCode text={link} label={t`QR code of the practice`} />
        </div>
      )}
    </div>
  );
}
