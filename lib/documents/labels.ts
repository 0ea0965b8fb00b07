/** Why a paper is not what was issued: its content differs, its number or hash in the audit trail differs, or no entry issued it. */
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
