import { noteFault } from './faults';
import { storageFault, storageFaultAlone } from './storage-faults';

/** What a form says about a storage fault; it is also logged, for the operator of the server. Undefined for other errors. */
export function loggedStorageFault(error: unknown): string | undefined {
  const sentence = storageFault(error);
  return sentence && `${sentence} Nomor rujukan: ${noteFault(error, 'storage')}.`;
}

/** What a form says of any other fault: its transaction was rolled back, and the typed values are kept. */
export function loggedFault(error: unknown): string {
  const number = noteFault(error, 'action');
  return `Terjadi kesalahan di server, bukan pada Anda. Tidak ada yang tersimpan; isian Anda masih ada di halaman ini. Coba lagi; jika masih terjadi, sampaikan nomor rujukan ${number} kepada admin instansi.`;
}

/** The same for an answer that stands alone. */
export function loggedFaultAlone(error: unknown): string {
  const sentence = storageFaultAlone(error);
  if (sentence) return `${sentence} Nomor rujukan: ${noteFault(error, 'storage')}.`;
  const number = noteFault(error, 'route');
  return `Terjadi kesalahan di server, bukan pada Anda. Tidak ada yang tersimpan. Coba lagi; jika masih terjadi, sampaikan nomor rujukan ${number} kepada admin instansi.`;
}
