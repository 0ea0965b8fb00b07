import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/web/paths';

/** Another person answered first, or appraises now: links to the reader's own words, to be copied. */
export function StrandedDraft() {
  return (
    <Notice tone="warn" title="Draf tanggapan Anda tidak terkirim">
      <p>
        Check-in ini sudah ditanggapi, atau kini ditanggapi, oleh orang lain. Yang Anda tulis masih dapat disalin dari{' '}
        <a href={paths.account.typed}>Tulisan yang belum terkirim</a>; hanya Anda yang dapat membacanya.
      </p>
    </Notice>
  );
}
