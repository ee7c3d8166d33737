import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Vitest's functions are imported and not global, so Testing Library can't tidy up by itself.
afterEach(cleanup);
