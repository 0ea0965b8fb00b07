import { beforeEach, vi } from 'vitest';

// A line on console.error is a fault that nobody asserted: it fails the test that caused it.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    throw new Error(`console.error: ${words.join(' ')}`);
  });
});
