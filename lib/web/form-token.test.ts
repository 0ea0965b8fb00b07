import { afterEach, beforeEach, expect, it } from 'vitest';
import { newRequest } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { isFormToken, issueFormToken } from './form-token';

let served: ReturnType<typeof serveFolder>;
beforeEach(() => {
  served = serveFolder();
  newRequest();
});
afterEach(() => served.end());

it('is valid for the session that it was made for, and for no other', async () => {
  const token = await issueFormToken();
  expect(isFormToken(token, '')).toBe(true);
  expect(isFormToken(token, 'sesi-lain')).toBe(false);
});

it.each([
  '',
  '.',
  'abc',
  `abc.${'é'.repeat(22)}`,
  `abc.${'💥'.repeat(11)}`,
  `\u0000.${'\ud800'.repeat(22)}`,
  `__proto__.${'a'.repeat(22)}`,
  'a.'.repeat(10_000),
])('is no token: %j', (text) => {
  expect(isFormToken(text, '')).toBe(false);
});
