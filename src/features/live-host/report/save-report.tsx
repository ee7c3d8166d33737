import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Report } from '#domain/game/report.ts';
import { localDay } from '#platform/clock.ts';
import { downloadBlob, downloadText } from '#platform/download.ts';
import { deleteGame } from '#platform/live-http.ts';
import { forgetGame, type KnownGame } from '#state/live/hosted.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useHttpTrouble } from '../http-trouble.ts';
import { hostAddress } from '../use-host-route.ts';
import styles from './report-page.module.css';

interface SaveReportProps {
  readonly report: Report;
  readonly game: KnownGame;
}

type Format = 'xlsx' | 'people' | 'questions' | 'facts' | 'answers' | 'json';

/** The writers are loaded when a file is wanted. */
async function save(report: Report, format: Format): Promise<void> {
  const name = `plumbline-${localDay(report.createdAt)}`;
  if (format === 'json') {
    downloadText(`${name}.json`, JSON.stringify(report, null, 2));
    return;
  }
  const { reportTables } = await import('#exchange/live-report/tables.ts');
  const tables = reportTables(report);
  if (format === 'xlsx') {
    const { reportAsXlsx } = await import('#exchange/live-report/xlsx.ts');
    downloadBlob(`${name}.xlsx`, await reportAsXlsx(tables));
    return;
  }
  const { tableAsCsv } = await import('#exchange/live-report/csv.ts');
  const table = tables.find((one) => one.name === format);
  if (table) downloadText(`${name}-${format}.csv`, tableAsCsv(table), 'text/csv');
}

export function SaveReport({ report, game }: SaveReportProps) {
  const { t } = useLingui();
  const [trouble, setTrouble] = useState('');
  const [deleting, setDeleting] = useState(false);
  const formats: readonly { readonly format: Format; readonly text: string }[] = [
    { format: 'xlsx', text: t`Excel, all tables` },
    { format: 'people', text: t`CSV: people` },
    { format: 'questions', text: t`CSV: questions` },
    { format: 'facts', text: t`CSV: facts` },
    { format: 'answers', text: t`CSV: every answer` },
    { format: 'json', text: t`JSON, everything` },
  ];
  const write = (format: Format) => {
    setTrouble('');
    save(report, format).then(
      () => announce(t`The file is saved`),
      () => setTrouble(t`The file could not be written. Load the page again, then try once more.`),
    );
  };
  return (
    <section className={styles.section} aria-labelledby="keep" data-print="no">
      <h2 id="keep">
        <Trans>Keep it, or delete it</Trans>
      </h2>
      <p className={styles.quiet}>
        <Trans>
          The server keeps this report for 30 days, unless its owner set it otherwise. Files that you save
          hold names and answers: keep them as you keep marks.
        </Trans>
      </p>
      <div className={styles.actions}>
        {formats.map(({ format, text }) => (
          <Button key={format} look="line" onClick={() => write(format)}>
            {text}
          </Button>
        ))}
      </div>
      {trouble && <p role="alert">{trouble}</p>}
      <p>
        <Button look="plain" onClick={() => setDeleting(true)}>
          <Trans>Delete this game and its report</Trans>
        </Button>
      </p>
      {deleting && <DeleteDialog game={game} onClose={() => setDeleting(false)} />}
    </section>
  );
}

function DeleteDialog({ game, onClose }: { readonly game: KnownGame; readonly onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const words = useHttpTrouble();
  const dialog = useRef<HTMLDialogElement>(null);
  const [trouble, setTrouble] = useState('');
  const remove = async () => {
    const answer = await deleteGame(game.game, game.token);
    const gone = !answer.ok && (answer.refused === 'unknown-code' || answer.refused === 'unknown-token');
    if (!answer.ok && !gone) {
      setTrouble(words(answer.refused));
      return;
    }
    dialog.current?.close();
    forgetGame(game.game);
    announce(t`The game is deleted`);
    navigate(hostAddress({ at: 'start' }));
  };
  return (
    <Dialog
      dialog={dialog}
      title={<Trans>Delete this game?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => dialog.current?.close()}>
            <Trans>Keep it</Trans>
          </Button>
          <Button look="line" onClick={() => void remove()}>
            <Trans>Delete for good</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Names, answers and the report go from the server at once. What participants took along for their own
          study stays with them.
        </Trans>{' '}
        <strong>
          <Trans>It can’t be undone.</Trans>
        </strong>
      </p>
      {trouble && <p role="alert">{trouble}</p>}
    </Dialog>
  );
}
