import { MIN_PASSWORD_LENGTH } from '@/lib/people/rules/password';
import { escapeHtml } from '@/lib/web/plain-page';

export type Slip = { name: string; unit: string | undefined; signInName: string; password: string; expires: string };
/** `keptUntil`: until when the slips can be opened again, in words. Undefined for slips that no job has made: they are shown only once. */
type Props = { agency: string; address: string; slips: readonly Slip[]; back: string; keptUntil?: string };

/**
 * The page with the slips, one for each person, to be cut out and handed over. It is the only page that shows first passwords. Route
 * handlers make it as a complete document without scripts.
 */
export function slipsPage({ agency, address, slips, back, keptUntil }: Props): string {
  const lasting = keptUntil
    ? `<strong>Slip ini dapat dibuka sampai ${escapeHtml(keptUntil)}</strong>, atau sampai Anda menghapusnya.`
    : '<strong>Halaman ini hanya tampil sekali.</strong>';
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Slip kata sandi – Capaian</title><link rel="stylesheet" href="/slips.css"><link rel="icon" href="/icon.svg"></head>
<body><header class="bar"><h1>${slips.length} slip kata sandi pertama</h1>
<p>${lasting} Cetak sekarang (Ctrl+P), potong, lalu serahkan kepada orangnya dalam amplop atau langsung, dan minta tanda tangan di daftar tanda terima. Jika slip hilang, terbitkan lagi.</p>
<p><a href="${escapeHtml(back)}">Kembali ke kata sandi pertama</a></p></header>
<main>${unitByUnit(slips)
    .map(([unit, own]) => unitHtml(unit, own, agency, address))
    .join('\n')}</main></body></html>`;
}

/** The slips grouped by unit, units and slips in the given order. People without a unit are in the group with an empty name. */
function unitByUnit(slips: readonly Slip[]): [string, Slip[]][] {
  return [...Map.groupBy(slips, ({ unit = '' }) => unit)];
}

/** The slips of one unit. They begin on a new sheet of paper and end with a list on which people sign for their slips. */
function unitHtml(unit: string, slips: readonly Slip[], agency: string, address: string): string {
  const e = escapeHtml;
  const rows = slips.map(
    ({ name, signInName }, i) =>
      `<tr><td class="whole">${i + 1}</td><td>${e(name)}</td><td class="whole">${e(signInName)}</td><td></td><td></td></tr>`,
  );
  return `<section class="unit"><h2>${e(unit || 'Tanpa unit kerja')}</h2><div class="slips">${slips.map((slip) => slipHtml(slip, agency, address)).join('\n')}</div>
<div class="receipt"><h2>Tanda terima slip: ${e(unit || 'tanpa unit kerja')}</h2><table><thead><tr><th scope="col" class="whole">No.</th><th scope="col">Nama</th><th scope="col">NIP / nama masuk</th><th scope="col">Tanggal</th><th scope="col">Tanda tangan</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}

function slipHtml({ name, unit = '', signInName, password, expires }: Slip, agency: string, address: string): string {
  const e = escapeHtml;
  return `<article class="slip"><p class="agency">${e(agency)} · Capaian</p><h3>${e(name)}</h3>
<dl>${unit && `<div><dt>Unit kerja</dt><dd>${e(unit)}</dd></div>`}<div><dt>NIP / nama masuk</dt><dd>${e(signInName)}</dd></div><div><dt>Kata sandi pertama</dt><dd class="password">${e(password)}</dd></div>
<div><dt>Berlaku sampai</dt><dd>${e(expires)}</dd></div><div><dt>Alamat</dt><dd>${e(address)}</dd></div></dl>
<ol><li>Buka alamat di atas, lalu masuk. Huruf besar dan tanda hubung boleh diabaikan.</li><li>Buat kata sandi Anda sendiri, paling sedikit ${MIN_PASSWORD_LENGTH} huruf, angka, atau tanda.</li><li>Musnahkan slip ini. Jangan beri tahu siapa pun, termasuk admin.</li></ol></article>`;
}
