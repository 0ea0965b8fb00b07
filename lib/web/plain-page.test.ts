import { expect, it } from 'vitest';
import config from '@/next.config.js';
import { PLAIN_HEADERS, plainPage } from './plain-page';

it('bears, also where the listener answers instead of Next, the headers that keep browsers from guessing and framing', async () => {
  const { headers } = plainPage(403, 'Permintaan ditolak', 'Tidak ada yang berubah.');
  const [{ headers: ofNext } = { headers: [] }] = await config.headers!();
  for (const key of ['x-content-type-options', 'referrer-policy', 'x-frame-options']) {
    expect(headers.get(key)).toBe(ofNext.find((header: { key: string }) => header.key === key)?.value);
    expect(PLAIN_HEADERS[key]).toBeTruthy();
  }
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

it('shows what it was given as text', async () => {
  const page = plainPage(404, '<b>"x"&', '</p><script>', { href: '/"><script>', label: '<i>' });
  const html = await page.text();
  expect(html).toContain('&lt;b&gt;&quot;x&quot;&amp;');
  expect(html).not.toMatch(/<script|<i>|<b>/);
});
