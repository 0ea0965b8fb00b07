import { beforeEach, vi } from 'vitest';
import { sendLogTo } from '@/lib/web/log';

// A line on console.error or in the log is a fault that nobody asserted: it fails the test that caused it.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    throw new Error(`console.error: ${words.join(' ')}`);
  });
  sendLogTo({
    write(line) {
      throw new Error(`logged: ${line}`);
    },
  });
});
