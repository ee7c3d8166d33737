import { Plural, Trans } from '@lingui/react/macro';
import { type Problem, problemLine } from '#domain/bank/problem.ts';
import { downloadText } from '#platform/download.ts';
import { Button } from '#ui/button.tsx';
import { outsideText } from '#ui/outside-text.ts';
import styles from './your-data.module.css';

interface FileProblemsProps {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** A page can't show thousands of lines; the file that is offered holds all of them. */
const SHOWN = 50;

/** Why a file was refused: everything at once, with its place in the file. */
export function FileProblems({ file: given, problems }: FileProblemsProps) {
  const more = problems.length - SHOWN;
  const file = outsideText(given);
  return (
    <div className={styles.preview}>
      <p>
        <strong>
          <Trans>
            <bdi>{file}</bdi> was not imported, and nothing was changed.
          </Trans>
        </strong>{' '}
        <Plural
          value={problems.length}
          one="# thing in it is not as expected:"
          other="# things in it are not as expected:"
        />
      </p>
      <ul className={styles.problems}>
        {problems.slice(0, SHOWN).map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
          <li key={i}>
            {problem.path !== '' && <code>{outsideText(problem.path)}</code>}{' '}
            <Trans>
              expected {problem.expected}, found {outsideText(problem.found)}
            </Trans>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <Plural value={more} one="And # more." other="And # more." />
        </p>
      )}
      <p className={styles.actions}>
        <Button
          look="plain"
          className={styles.flush}
          onClick={() =>
            downloadText('plumbline-problems.txt', `${problems.map(problemLine).join('\n')}\n`, 'text/plain')
          }
        >
          <Trans>Download this list</Trans>
        </Button>
      </p>
    </div>
  );
}
