import type { RefusedKind } from '../rules/refused-kinds';

const TRIES: Readonly<Record<RefusedKind, string>> = {
  'sign-in-failed': 'Percobaan masuk gagal',
  'paper-changed': 'Dokumen tidak ditampilkan karena diubah di luar aplikasi',
  'sign-in-delayed': 'Percobaan masuk ditolak karena terlalu sering',
  'not-found': 'Permintaan atas halaman yang tidak ada atau bukan haknya',
  refused: 'Permintaan ditolak',
  'foreign-origin': 'Kiriman dari situs lain ditolak',
};

export function triesLabel(kind: RefusedKind): string {
  return TRIES[kind];
}

/** The words for the source of refused tries. If there are very many sources, all of them are counted together under one address. */
export function sourceLabel(address: string): string {
  if (address === 'langsung') return 'tanpa alamat';
  return address === 'berbagai alamat' ? address : `alamat ${address}`;
}
