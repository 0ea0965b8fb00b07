import { noteFault } from './faults';
import { storageFault, storageFaultAlone } from './storage-faults';

/** Logs a storage fault and returns the sentence that the form shows; undefined for any other error. */
export function loggedStorageFault(error: unknown): string | undefined {
  const sentence = storageFault(error);
  return sentence && `${sentence} Nomor rujukan: ${noteFault(error, 'storage')}.`;
}

/**
 * Logs any other fault and returns the sentence that the form shows. The transaction was rolled back, and the form keeps the typed values.
 */
export function loggedFault(error: unknown): string {
  const number = noteFault(error, 'action');
  return `Terjadi kesalahan di server, bukan pada Anda. Tidak ada yang tersimpan; isian Anda masih ada di halaman ini. Coba lagi; jika masih terjadi, sampaikan nomor rujukan ${number} kepada admin instansi.`;
}

/** Logs a fault and returns its sentence for an answer outside a form, where no typed values are kept on the page. */
export function loggedFaultAlone(error: unknown): string {
  const sentence = storageFaultAlone(error);
  if (sentence) return `${sentence} Nomor rujukan: ${noteFault(error, 'storage')}.`;
  const number = noteFault(error, 'route');
  return `Terjadi kesalahan di server, bukan pada Anda. Tidak ada yang tersimpan. Coba lagi; jika masih terjadi, sampaikan nomor rujukan ${number} kepada admin instansi.`;
}
