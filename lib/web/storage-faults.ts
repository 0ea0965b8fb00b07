import { noteFault } from './faults';

const UNREADABLE = 'Basis data tidak dapat dibaca. Tidak ada yang tersimpan. Segera hubungi admin.';
const FAULTS: Readonly<Record<string, string>> = {
  SQLITE_FULL:
    'Penyimpanan server penuh. Tidak ada yang tersimpan; isian Anda masih ada di halaman ini. Hubungi admin, lalu coba lagi.',
  SQLITE_IOERR:
    'Server gagal menulis ke penyimpanan. Tidak ada yang tersimpan; isian Anda masih ada di halaman ini. Hubungi admin, lalu coba lagi.',
  SQLITE_BUSY:
    'Basis data sedang sibuk. Tidak ada yang tersimpan; isian Anda masih ada di halaman ini. Tunggu sebentar, lalu coba lagi.',
  SQLITE_CORRUPT: UNREADABLE,
  SQLITE_NOTADB: UNREADABLE,
  SQLITE_CANTOPEN: UNREADABLE,
  SQLITE_PERM: UNREADABLE,
  SQLITE_READONLY: 'Basis data sedang tidak dapat ditulisi. Tidak ada yang tersimpan. Hubungi admin, lalu coba lagi.',
};

/** The sentence for a disk or lock that failed, which is nobody's mistake; undefined for any other error. */
export function storageFault(error: unknown): string | undefined {
  const code =
    (error as { code?: unknown; cause?: { code?: unknown } } | null)?.code ??
    (error as { cause?: { code?: unknown } } | null)?.cause?.code;
  if (typeof code !== 'string') return undefined;
  const name = Object.keys(FAULTS).find((known) => code === known || code.startsWith(`${known}_`));
  return name && FAULTS[name];
}

/** The same, and the log says what failed: who keeps the server hears of it although the user got a page. */
export function loggedStorageFault(error: unknown): string | undefined {
  const sentence = storageFault(error);
  return sentence && `${sentence} Nomor rujukan: ${noteFault(error, 'storage')}.`;
}

/** What a form says of any other fault: its transaction was taken back, and what was typed stays. */
export function loggedFault(error: unknown): string {
  const number = noteFault(error, 'action');
  return `Terjadi kesalahan di server, bukan pada Anda. Tidak ada yang tersimpan; isian Anda masih ada di halaman ini. Coba lagi; jika masih terjadi, sampaikan nomor rujukan ${number} kepada admin instansi.`;
}
