import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressOf, isOnlyHere, provenanceOf } from './origin';

afterEach(() => vi.unstubAllEnvs());

describe('the address on a slip', () => {
  const headers = new Headers({ host: 'skp.kota.example', 'x-capaian-scheme': 'https' });

  it('is the one of this request', () => {
    vi.stubEnv('CAPAIAN_URL', '');
    expect(addressOf(headers)).toBe('https://skp.kota.example');
    expect(addressOf(new Headers({ host: '192.168.1.5:3000' }))).toBe('http://192.168.1.5:3000');
  });

  it('is the one that was set for the server, whatever address the request used', () => {
    vi.stubEnv('CAPAIAN_URL', 'https://skp.kota.example/');
    expect(addressOf(new Headers({ host: 'localhost:3000' }))).toBe('https://skp.kota.example');
  });

  it.each([
    ['http://localhost:3000', true],
    ['http://127.0.0.1:3000', true],
    ['http://[::1]:3000', true],
    ['http://192.168.1.5:3000', false],
    ['https://skp.kota.example', false],
    ['https://localhost.kota.example', false],
  ])('%s works on one machine only: %s', (address, expected) => {
    expect(isOnlyHere(address)).toBe(expected);
  });
});

it.each([
  [{ origin: 'https://skp.kota.example', fetchSite: null, host: 'skp.kota.example' }, 'same'],
  [{ origin: 'https://lain.example', fetchSite: 'same-origin', host: 'skp.kota.example' }, 'foreign'],
  [{ origin: 'null', fetchSite: null, host: 'skp.kota.example' }, 'foreign'],
  [{ origin: null, fetchSite: 'cross-site', host: 'skp.kota.example' }, 'foreign'],
  [{ origin: null, fetchSite: 'none', host: 'skp.kota.example' }, 'same'],
  [{ origin: null, fetchSite: null, host: 'skp.kota.example' }, 'unknown'],
] as const)('a request with %o is %s', (request, verdict) => {
  expect(provenanceOf(request)).toBe(verdict);
});
