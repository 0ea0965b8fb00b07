/**
 * Escapes text for HTML content and for attributes in double quotes. The listener runs this file directly and cannot use the import paths
 * of the application. So this function exists beside the one in `lib/paper/markup/escape.ts`.
 */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const STRICT_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of an HTML answer that Next does not render (by route handlers or the listener). They allow no scripts. */
export const PLAIN_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': STRICT_CSP,
  'cache-control': 'no-store',
  // Next adds these headers to its own answers (next.config.js). Answers of the listener do not pass through Next.
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const HOME = { href: '/', label: 'Kembali ke beranda' };

/**
 * A small page in Indonesian for answers that are no page of the application, such as 403, 404, 413 or 503. It has one link, which leads
 * back.
 */
export function plainPage(status: number, title: string, sentence: string, back = HOME): Response {
  const html = `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Capaian</title><link rel="stylesheet" href="/plain.css"><link rel="icon" href="/icon.svg"></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p><p><a href="${escapeHtml(back.href)}">${escapeHtml(back.label)}</a></p></main></body></html>`;
  return new Response(html, { status, headers: PLAIN_HEADERS });
}

export const FOREIGN_ORIGIN = {
  title: 'Permintaan ditolak',
  sentence:
    'Permintaan ini dikirim dari situs lain, jadi tidak dijalankan. Tidak ada yang berubah. Buka Capaian langsung dari alamatnya, lalu ulangi.',
};

export function foreignOriginPage(): Response {
  return plainPage(403, FOREIGN_ORIGIN.title, FOREIGN_ORIGIN.sentence);
}

/**
 * The answer instead of a page that threw an error. `reference` is the number of the fault in the log. `storage` is the sentence about a
 * storage fault, if that was the reason.
 */
export function brokenPage(reference: string, storage?: string): Response {
  const number = ` Nomor rujukan: ${reference}.`;
  if (storage) return plainPage(503, 'Capaian sedang terganggu', storage + number);
  return plainPage(
    500,
    'Halaman ini sedang bermasalah',
    `Terjadi kesalahan di server, bukan pada Anda. Data yang sudah tersimpan tetap utuh. Jika Anda baru mengirim formulir, periksa dahulu apakah isinya sudah tersimpan sebelum mengirimnya lagi. Coba buka sekali lagi. Jika masih terjadi, sampaikan kepada admin instansi nomor rujukan, halaman yang Anda buka, dan pukul berapa.${number}`,
  );
}

/** The answer to an address whose percent-encoding is broken. */
export function misspeltPage(): Response {
  return plainPage(
    404,
    'Halaman tidak ditemukan',
    'Alamat ini tidak dapat dibaca. Periksa kembali ejaannya, atau mulai dari beranda. Tidak ada data yang berubah.',
  );
}

/**
 * The answer to a request that Next could not read. It is a form that is cut off, of another kind, or from a page opened before an update.
 */
export function unreadPage(): Response {
  return plainPage(
    400,
    'Permintaan tidak dapat dibaca',
    'Yang dikirim tidak lengkap, rusak, atau berasal dari halaman yang dibuka sebelum Capaian diperbarui, jadi tidak dijalankan. Tidak ada yang berubah. Kembali untuk menyalin isian Anda, buka lagi halaman formulirnya, lalu kirim sekali lagi.',
  );
}

/** The page that shows why a route handler refused a request. */
export function refusalPage(
  { kind, message }: { kind: 'refused' | 'missing'; message: string },
  back = HOME,
): Response {
  if (kind === 'missing') return plainPage(404, 'Tidak ditemukan', message, back);
  return plainPage(409, 'Tidak dijalankan', message, back);
}
