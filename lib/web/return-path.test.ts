import { expect, it } from 'vitest';
import { returnPath } from './return-path';

it.each([
  ['/skp/abc?x=1#y', '/skp/abc?x=1#y'],
  ['/', '/'],
  [undefined, '/'],
  ['', '/'],
  ['skp', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/login?kembali=/skp', '/'],
  ['/logout', '/'],
  ['/http://[', '/http://['],
])('leads %j to %s', (asked, path) => expect(returnPath(asked)).toBe(path));
