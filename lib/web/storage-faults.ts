/** What failed, and what the user can do about it. */
type Fault = readonly [what: string, next: string];

const TELL: Fault[1] = 'Hubungi admin, lalu coba lagi.';
const FULL: Fault = ['Penyimpanan server penuh.', TELL];
const FAILED: Fault = ['Server gagal menulis ke penyimpanan.', TELL];
const UNREADABLE: Fault = ['Basis data tidak dapat dibaca.', 'Segera hubungi admin.'];
const UNWRITABLE: Fault = ['Basis data sedang tidak dapat ditulisi.', TELL];

/** Faults by the error code of SQLite or of the operating system (for files beside the database). */
const FAULTS: Readonly<Record<string, Fault>> = {
  SQLITE_FULL: FULL,
  ENOSPC: FULL,
  EDQUOT: FULL,
  SQLITE_IOERR: FAILED,
  EIO: FAILED,
  SQLITE_BUSY: ['Basis data sedang sibuk.', 'Tunggu sebentar, lalu coba lagi.'],
  SQLITE_CORRUPT: UNREADABLE,
  SQLITE_NOTADB: UNREADABLE,
  SQLITE_CANTOPEN: UNREADABLE,
  SQLITE_PERM: UNREADABLE,
  SQLITE_READONLY: UNWRITABLE,
  EROFS: UNWRITABLE,
};

/**
 * What a form says about a storage fault, which is not the user's mistake: of the disk, of the database, or of its lock. Undefined for any
 * other error.
 */
export function storageFault(error: unknown): string | undefined {
  const [what, next] = faultOf(error) ?? [];
  return what && `${what} Tidak ada yang tersimpan; isian Anda masih ada di halaman ini. ${next}`;
}

/** What any other answer (a file, an import, a page) says about a storage fault; undefined for any other error. */
export function storageFaultAlone(error: unknown): string | undefined {
  const [what, next] = faultOf(error) ?? [];
  return what && `${what} Permintaan Anda tidak dijalankan dan tidak ada yang tersimpan. ${next}`;
}

/** The fault of the error itself, or of one of its causes. */
function faultOf(error: unknown): Fault | undefined {
  for (let at = error, depth = 0; at && depth < 4; at = (at as { cause?: unknown }).cause, depth++) {
    const { code } = at as { code?: unknown };
    const name =
      typeof code === 'string' && Object.keys(FAULTS).find((known) => code === known || code.startsWith(`${known}_`));
    if (name) return FAULTS[name];
  }
  return undefined;
}
