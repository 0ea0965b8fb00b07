import { escapeHtml } from '@/lib/web/plain-page';

export type Slip = { name: string; unit: string | undefined; signInName: string; password: string; expires: string };
type Props = { agency: string; address: string; slips: readonly Slip[]; back: string };

/**
 * The answer to "issue": the only place where first passwords are ever readable. A whole page without script, because it is made by a
 * route and not by a page that could be opened again; one slip per person, cut apart and handed over.
 */
export function slipsPage({ agency, address, slips, back }: Props): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Slip kata sandi – Capaian</title><link rel="stylesheet" href="/slips.css"><link rel="icon" href="/icon.svg"></head>
<body><header class="bar"><h1>${slips.length} slip kata sandi pertama</h1>
<p><strong>Halaman ini hanya tampil sekali.</strong> Cetak sekarang (Ctrl+P), potong, lalu serahkan kepada orangnya dalam amplop atau langsung. Kata sandi ini tidak tersimpan di mana pun; jika slip hilang, terbitkan lagi.</p>
<p><a href="${escapeHtml(back)}">Kembali ke kata sandi pertama</a></p></header>
<main>${slips.map((slip) => slipHtml(slip, agency, address)).join('\n')}</main></body></html>`;
}

function slipHtml({ name, unit = '', signInName, password, expires }: Slip, agency: string, address: string): string {
  const e = escapeHtml;
  return `<article class="slip"><p class="agency">${e(agency)} · Capaian</p><h2>${e(name)}</h2>
<dl>${unit && `<div><dt>Unit kerja</dt><dd>${e(unit)}</dd></div>`}<div><dt>NIP / nama masuk</dt><dd>${e(signInName)}</dd></div><div><dt>Kata sandi pertama</dt><dd class="password">${e(password)}</dd></div>
<div><dt>Berlaku sampai</dt><dd>${e(expires)}</dd></div><div><dt>Alamat</dt><dd>${e(address)}</dd></div></dl>
<ol><li>Buka alamat di atas, lalu masuk. Huruf besar dan tanda hubung boleh diabaikan.</li><li>Buat kata sandi Anda sendiri, paling sedikit 10 karakter.</li><li>Musnahkan slip ini. Jangan beri tahu siapa pun, termasuk admin.</li></ol></article>`;
}
