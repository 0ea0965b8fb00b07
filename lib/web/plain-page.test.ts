import { expect, it } from 'vitest';
import config from '@/next.config.js';
import {
  brokenPage,
  foreignOriginPage,
  misspeltPage,
  PLAIN_HEADERS,
  plainPage,
  refusalPage,
  unreadPage,
} from './plain-page';

it('has the headers against guessing types and framing, also if the listener answers instead of Next', async () => {
  const { headers } = plainPage(403, 'Permintaan ditolak', 'Tidak ada yang berubah.');
  const [{ headers: ofNext } = { headers: [] }] = await config.headers!();
  for (const key of ['x-content-type-options', 'referrer-policy', 'x-frame-options']) {
    expect(headers.get(key)).toBe(ofNext.find((header: { key: string }) => header.key === key)?.value);
    expect(PLAIN_HEADERS[key]).toBeTruthy();
  }
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

it('shows given text as text, not as HTML', async () => {
  const page = plainPage(404, '<b>"x"&', '</p><script>', { href: '/"><script>', label: '<i>' });
  const html = await page.text();
  expect(html).toContain('&lt;b&gt;&quot;x&quot;&amp;');
  expect(html).toContain('&lt;/p&gt;&lt;script&gt;');
  expect(html).not.toMatch(/<script|<i>|<b>/);
});

it.each([
  [
    'what is not there',
    refusalPage({ kind: 'missing', message: 'SKP tidak ada.' }),
    404,
    /Tidak ditemukan.*SKP tidak ada\./s,
  ],
  [
    'what is refused',
    refusalPage({ kind: 'refused', message: 'Belum boleh.' }),
    409,
    /Tidak dijalankan.*Belum boleh\./s,
  ],
  ['what comes from elsewhere', foreignOriginPage(), 403, /dari situs lain.*Tidak ada yang berubah/s],
  ['a page that broke, with its number', brokenPage('K-17'), 500, /Nomor rujukan: K-17\./],
  [
    'a page that threw for want of storage',
    brokenPage('482913507', 'Penyimpanan server penuh.'),
    503,
    /Penyimpanan server penuh\. Nomor rujukan: 482913507\./,
  ],
  ['a form that cannot be read', unreadPage(), 400, /tidak dijalankan\. Tidak ada yang berubah/],
  ['an address that is spelt like none', misspeltPage(), 404, /Periksa kembali ejaannya/],
])('has for %s a title and a status that fit, and a link back', async (_, page, status, words) => {
  expect(page.status).toBe(status);
  const html = await page.text();
  expect(html).toMatch(words);
  expect(html).toContain('<a href="/">Kembali ke beranda</a>');
});

it('has the link back that it was given', async () => {
  const back = { href: '/people/slips', label: 'Kembali ke slip' };
  for (const kind of ['missing', 'refused'] as const)
    expect(await refusalPage({ kind, message: 'x' }, back).text()).toContain(
      '<a href="/people/slips">Kembali ke slip</a>',
    );
});
