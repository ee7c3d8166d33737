import { render, screen } from '@testing-library/react';
import { lazy } from 'react';
import { expect, test, vi } from 'vitest';
import { IfLoaded } from './if-loaded.tsx';

test('what can’t be loaded is left out, and the rest of the page stays', async () => {
  // React reports the error to the console as well.
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Missing = lazy(() => Promise.reject(new Error('no such chunk')));
  render(
    <>
      <p>the list</p>
      <IfLoaded meanwhile={<p>loading</p>}>
        <Missing />
      </IfLoaded>
    </>,
  );
  expect(screen.getByText('loading')).toBeVisible();
  await vi.waitFor(() => expect(screen.queryByText('loading')).toBeNull());
  expect(screen.getByText('the list')).toBeVisible();
  report.mockRestore();
});
