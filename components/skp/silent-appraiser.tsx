import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/kernel/dates';
import { type PlanTime, planDueOn } from '@/lib/skp/rules/planning';

/**
 * Tells the appraiser's superior why they may set or return the plan: its due day has passed (R6 p.65 C.5). It does not say that the
 * appraiser is late: the plan may have been submitted late, or the appraiser may still be in time (`turnDueOn`).
 */
export function SilentAppraiser({ plan }: { plan: PlanTime }) {
  return (
    <Notice tone="warn" title="Pejabat penilai belum menetapkan SKP ini">
      <p>
        Batas penetapan SKP ini, {formatDate(planDueOn(plan))}, sudah lewat. Sebagai atasan pejabat penilai, Anda dapat
        menetapkan atau mengembalikannya; hal itu tercatat pada SKP dan dokumennya (PermenPANRB 6/2022, Lampiran Bab II
        huruf C angka 5). Sampai ada yang bertindak, pejabat penilai masih dapat menetapkannya.
      </p>
    </Notice>
  );
}
