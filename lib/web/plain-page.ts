/**
 * Escapes text for HTML content and double-quoted attributes. A copy, because the listener loads this file as it stands, without the
 * application's paths, so it imports nothing.
 */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const STRICT_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of an HTML answer made outside the page renderer (route handlers, the listener): no scripts at all. */
export const PLAIN_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': STRICT_CSP,
  'cache-control': 'no-store',
  // Next adds these to its own answers (next.config.js); answers of the listener do not pass through Next.
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const HOME = { href: '/', label: 'Kembali ke beranda' };

/** A small Indonesian page for answers that are not a page of the application (403, 404, 413, 503), with one way on. */
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
 * The answer in place of a page that threw. `reference` is the number of the fault in the log, `storage` the sentence about a storage
 * fault.
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

/** The answer to an address with broken percent-encoding. */
export function misspeltPage(): Response {
  return plainPage(
    404,
    'Halaman tidak ditemukan',
    'Alamat ini tidak dapat dibaca. Periksa kembali ejaannya, atau mulai dari beranda. Tidak ada data yang berubah.',
  );
}

/** The answer to a request that no page of ours sends: a form that is cut off, or of another kind. */
export function unreadPage(): Response {
  return plainPage(
    400,
    'Permintaan tidak dapat dibaca',
    'Yang dikirim tidak lengkap, rusak, atau berasal dari halaman yang dibuka sebelum Capaian diperbarui, jadi tidak dijalankan. Tidak ada yang berubah. Kembali untuk menyalin isian Anda, buka lagi halaman formulirnya, lalu kirim sekali lagi.',
  );
}

/** The refusal of a route handler, with its reasons. */
export function refusalPage(
  { kind, message }: { kind: 'refused' | 'missing'; message: string },
  back = HOME,
): Response {
  if (kind === 'missing') return plainPage(404, 'Tidak ditemukan', message, back);
  return plainPage(409, 'Tidak dijalankan', message, back);
}
