import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What comes lazily may take its time on a busy machine; a test that waits in vain fails all the same.
configure({ asyncUtilTimeout: 10_000 });

// Vitest's functions are imported and not global, so Testing Library can't tidy up by itself.
afterEach(cleanup);
