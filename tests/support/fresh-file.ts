import { afterAll, beforeAll, vi } from 'vitest';
import { newRequest } from './request';

// Test files share one process and its modules, which halves the time of a run. So after each file, its changes are undone here.
const holder = globalThis as { capaianDatabase?: unknown };

beforeAll(newRequest);
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  if (holder.capaianDatabase) throw new Error('This file leaves the database open that it served.');
});
