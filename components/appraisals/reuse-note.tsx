import { Notice } from '@/components/ui/notice';
import { appraisalPaths } from '@/lib/appraisals/paths';
import type { AppraisalRow } from '@/lib/appraisals/queries';
import type { CurrentReuse } from '@/lib/appraisals/queries/reuse';

type Props = { appraisal: AppraisalRow; reuse: CurrentReuse | undefined; isOffered: boolean };

/**
 * A link for the appraiser to the agreement on the result of the old unit. Nothing if there is no agreement or proposal, and none is
 * possible.
 */
export function ReuseNote({ appraisal: { skpId, periodId }, reuse, isOffered }: Props) {
  if (!reuse && !isOffered) return null;
  const link = (words: string) => <a href={appraisalPaths.reuse(skpId, periodId)}>{words}</a>;
  if (reuse?.agreedOn) {
    return (
      <Notice tone="good" title="Hasil evaluasi unit lama dipakai">
        <p>
          Rating dan alasannya tidak diisi: keduanya datang dari unit lama, sesuai kesepakatan.{' '}
          {link('Lihat atau batalkan kesepakatan')}
        </p>
      </Notice>
    );
  }
  return reuse ? (
    <Notice tone="warn" title="Ada usulan memakai hasil evaluasi unit lama">
      <p>Penilaian baru dapat diserahkan setelah usulan itu dijawab atau ditarik kembali. {link('Buka usulan')}</p>
    </Notice>
  ) : (
    <Notice tone="neutral" title="Pegawai ini pindah unit pada periode ini">
      <p>Hasil evaluasi periode sebelumnya dari unit lama dapat dipakai bila disepakati. {link('Lihat hasilnya')}</p>
    </Notice>
  );
}
