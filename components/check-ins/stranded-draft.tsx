import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/web/paths';

/**
 * For a reader whose draft of an answer can no longer be sent: another person has answered the report, or appraises the employee now. Links
 * to the page with the text of the draft.
 */
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
