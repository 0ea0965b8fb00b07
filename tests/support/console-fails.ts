import { beforeEach, vi } from 'vitest';
import { sendLogTo } from '@/lib/web/log';

// A test fails if it writes to console.error or to the log, unless it expects that fault (`heardLog`).
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
