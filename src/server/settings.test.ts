import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it('runs without any settings', () => {
  expect(readSettings({}, [])).toEqual({
    settings: {
      host: '0.0.0.0',
      port: 3000,
      data: 'data',
      hostPassword: undefined,
      tls: undefined,
      trustProxy: false,
      address: undefined,
      resultsDays: 30,
      metrics: true,
    },
  });
});

it('reads them from the environment and two flags', () => {
  const env = {
    PORT: '8080',
    PLUMBLINE_ADDRESS: 'https://quiz.example.org',
    PLUMBLINE_RESULTS_DAYS: '180',
    PLUMBLINE_TRUST_PROXY: '1',
    PLUMBLINE_METRICS: '0',
  };
  expect(readSettings(env, ['--tls-cert', 'c.pem', '--tls-key=k.pem'])).toMatchObject({
    settings: {
      port: 8080,
      address: 'https://quiz.example.org/',
      resultsDays: 180,
      trustProxy: true,
      metrics: false,
      tls: { cert: 'c.pem', key: 'k.pem' },
    },
  });
});

it.each([
  [{ PORT: 'x' }, [], /PORT must be/],
  [{ PLUMBLINE_RESULTS_DAYS: '181' }, [], /from 1 to 180/],
  [{ PLUMBLINE_ADDRESS: 'quiz' }, [], /PLUMBLINE_ADDRESS must be/],
  [{}, ['--tls-cert', 'c.pem'], /needed together/],
  [{}, ['--tls-key'], /needs the name of a file/],
  [{}, ['--fast'], /no setting "--fast"/],
] as const)('says in one line what is amiss: %j %j', (env, args, problem) => {
  const read = readSettings(env, args);
  expect('problem' in read && read.problem).toMatch(problem);
});
