import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { allBanks, loadOtherBanks, useBank, withBank } from '#state/banks.ts';
import styles from './host-page.module.css';

/** Which bank the game is made from. Nothing where there is but one. */
export function OtherBanks() {
  const bank = useBank();
  const { t } = useLingui();
  const id = useId();
  const navigate = useNavigate();
  const [banks, setBanks] = useState([bank]);
  useEffect(() => {
    let here = true;
    loadOtherBanks().then(
      () => here && setBanks([...allBanks()]),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  if (banks.length < 2) return null;
  return (
    <p className={styles.bank}>
      <label htmlFor={id}>
        <Trans>From the bank</Trans>
      </label>
      <select
        id={id}
        value={bank.id}
        onChange={(event) => navigate(withBank(`/host/${location.hash}`, { id: event.target.value }))}
      >
        {banks.map((one) => (
          <option key={one.id} value={one.id} lang={one.language}>
            {one.sample ? t`${one.title} (sample)` : one.title}
          </option>
        ))}
      </select>
    </p>
  );
}
