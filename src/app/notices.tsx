/** Where answers are not kept as a learner would expect: what happened, and what to do about it. */
import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useLog } from '#state/log.ts';
import { Button } from '#ui/button.tsx';
import styles from './notices.module.css';

type Action = 'downloadRecord' | 'downloadSetAside';

/** The code that writes files is loaded when a file is wanted. */
async function download(action: Action): Promise<void> {
  const files = await import('#state/records-file.ts');
  await files[action]();
}

export function Notices() {
  const keeping = useLog((s) => s.keeping);
  const unsaved = useLog((s) => s.unsaved);
  const damaged = useLog((s) => s.damaged);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const hide = (name: string) => setHidden([...hidden, name]);

  const keepingText: Partial<Record<typeof keeping, ReactNode>> = {
    memory: (
      <Trans>
        Your answers can’t be saved in this browser. They are kept in this page until you close it. You can
        finish your quiz, then download them.
      </Trans>
    ),
    full: (
      <Trans>
        This device has no room to save new answers. Your earlier ones are safe. New ones are kept in this
        page until you close it: download them before you do.
      </Trans>
    ),
    newer: (
      <Trans>
        Your answers here were written by a newer version of Plumbline. You can look at them, but nothing new
        is saved. Load the page again to update the app.
      </Trans>
    ),
  };
  const text = keepingText[keeping];

  return (
    <div className={styles.notices} role="alert" data-print="no">
      {text && !hidden.includes(keeping) && (
        <div className={styles.notice}>
          <p className={styles.text}>{text}</p>
          <p className={styles.actions}>
            {unsaved > 0 && (
              <Button look="line" onClick={() => void download('downloadRecord')}>
                <Trans>Download my answers</Trans>
              </Button>
            )}
            {keeping === 'newer' && (
              <Button look="line" onClick={() => location.reload()}>
                <Trans>Load the page again</Trans>
              </Button>
            )}
            <Button look="plain" onClick={() => hide(keeping)}>
              <Trans>Hide this</Trans>
            </Button>
          </p>
        </div>
      )}
      {/* Beside data of a newer version nothing is moved, so nothing was set aside either. */}
      {damaged > 0 && keeping !== 'newer' && !hidden.includes('damaged') && (
        <div className={styles.notice}>
          <p className={styles.text}>
            <Plural
              value={damaged}
              one="# entry of your record could not be read. It is set aside and can be downloaded. Everything else is here."
              other="# entries of your record could not be read. They are set aside and can be downloaded. Everything else is here."
            />
          </p>
          <p className={styles.actions}>
            <Button look="line" onClick={() => void download('downloadSetAside')}>
              <Trans>Download what was set aside</Trans>
            </Button>
            <Button look="plain" onClick={() => hide('damaged')}>
              <Trans>Hide this</Trans>
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}
