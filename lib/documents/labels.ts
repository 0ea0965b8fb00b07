/**
 * Why a paper is not what was issued. `content`: its content does not match its hash. `other`: its entry in the audit trail has another
 * number or hash, or is not sound itself. `not-recorded`: no entry says that it was issued.
 */
export type PaperFault = 'content' | 'other' | 'not-recorded';

export const PAPER_FAULT_WORDS: Readonly<Record<PaperFault, string>> = {
  content: 'Isi dokumen ini tidak lagi sama dengan saat diterbitkan',
  other: 'Dokumen ini tidak sama dengan yang tercatat di jejak audit saat diterbitkan',
  'not-recorded': 'Penerbitan dokumen ini tidak tercatat di jejak audit',
};

export const NO_PAPER = 'Dokumen yang diterbitkan untuk penilaian ini tidak ditemukan';

/** What to do if data was changed outside the application. */
export const CHANGED_OUTSIDE =
  'Data diubah di luar aplikasi. Jangan dipakai sebelum diperiksa; laporkan kepada admin instansi agar dibandingkan dengan cadangan.';
