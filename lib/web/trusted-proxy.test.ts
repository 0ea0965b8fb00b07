import { describe, expect, it } from 'vitest';
import { clientOf, isFromUntrustedProxy, trustedProxies } from './trusted-proxy';

const NOBODY = trustedProxies(undefined);
const LOCAL = trustedProxies('127.0.0.1');
const CHAIN = trustedProxies('127.0.0.1, 10.20.0.0/16 2001:db8::/32');
const from = (forwarded: string, proto = 'https') => ({ 'x-forwarded-for': forwarded, 'x-forwarded-proto': proto });

describe('the address of a client', () => {
  it.each([
    ['without a proxy, whatever the heads say', '203.0.113.9', from('198.51.100.1'), NOBODY, '203.0.113.9'],
    ['of somebody beside the proxy', '203.0.113.9', from('198.51.100.1'), LOCAL, '203.0.113.9'],
    ['as the proxy saw it', '127.0.0.1', from('198.51.100.1'), LOCAL, '198.51.100.1'],
    [
      'never the first entry, which the client sent itself',
      '127.0.0.1',
      from('6.6.6.6, 198.51.100.1'),
      LOCAL,
      '198.51.100.1',
    ],
    ['not one that claims to be a proxy', '127.0.0.1', from('6.6.6.6, 198.51.100.1, 10.20.1.1'), CHAIN, '198.51.100.1'],
    [
      'behind several proxies',
      '::ffff:127.0.0.1',
      from('6.6.6.6, 198.51.100.1, 10.20.1.1, 2001:db8::5'),
      CHAIN,
      '198.51.100.1',
    ],
    ['with a port or brackets', '127.0.0.1', from('[2001:4860::8]:4711'), LOCAL, '2001:4860::8'],
    ['of four numbers with a port', '127.0.0.1', from('198.51.100.1:4711'), LOCAL, '198.51.100.1'],
    ['no word that is no address', '127.0.0.1', from('198.51.100.1, unknown'), LOCAL, '127.0.0.1'],
    ['of the innermost proxy where the client is one of them', '127.0.0.1', from('10.20.9.9'), CHAIN, '10.20.9.9'],
    ['of the proxy, where it says nothing', '127.0.0.1', {}, LOCAL, '127.0.0.1'],
    ['of four numbers where the socket speaks IPv6', '::ffff:203.0.113.9', {}, NOBODY, '203.0.113.9'],
  ])('%s', (_what, peer, heads, trusted, address) => {
    expect(clientOf(peer, heads, trusted).address).toBe(address);
  });
});

describe('the scheme of a client', () => {
  it.each([
    ['plain without a proxy, whatever the heads say', '203.0.113.9', from('1.2.3.4'), NOBODY, 'http'],
    ['plain beside the proxy', '203.0.113.9', from('1.2.3.4'), LOCAL, 'http'],
    ['as the proxy says', '127.0.0.1', from('1.2.3.4'), LOCAL, 'https'],
    ['as the nearest proxy says, not what was sent to it', '127.0.0.1', from('1.2.3.4', 'https, http'), LOCAL, 'http'],
    ['plain where the proxy does not say', '127.0.0.1', { 'x-forwarded-for': '1.2.3.4' }, LOCAL, 'http'],
  ])('is %s', (_what, peer, heads, trusted, scheme) => {
    expect(clientOf(peer, heads, trusted).scheme).toBe(scheme);
  });
});

it('a setting with a typing error is refused, and does not mean "no proxy"', () => {
  for (const wrong of ['127.0.0.1;10.0.0.1', 'nginx', '10.0.0.0/33', '10.0.0.0/', '::1/129', '10.0.0.0/8/8', '1'])
    expect(() => trustedProxies(wrong)).toThrow('TRUSTED_PROXY');
  expect(trustedProxies(' ').knows('127.0.0.1')).toBe(false);
  expect(trustedProxies('::1').knows('::1')).toBe(true);
});

it('notices a proxy that the setting does not name', () => {
  expect(isFromUntrustedProxy('127.0.0.1', from('1.2.3.4'), NOBODY)).toBe(true);
  expect(isFromUntrustedProxy('127.0.0.1', from('1.2.3.4'), LOCAL)).toBe(false);
  expect(isFromUntrustedProxy('127.0.0.1', {}, NOBODY)).toBe(false);
});

it.each([
  ['10.0.0.5/32', '10.0.0.5'],
  ['2001:db8::7/128', '2001:db8::7'],
])('a range may contain only one address (%s)', (range, proxy) => {
  expect(clientOf(proxy, from('203.0.113.50'), trustedProxies(range)).address).toBe('203.0.113.50');
});
