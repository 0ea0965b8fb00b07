import { ReuseAgreement } from '@/components/appraisals/reuse-agreement';
import { ReusedResult } from '@/components/appraisals/reused-result';
import { PageFrame } from '@/components/layout/page-frame';
import { Section } from '@/components/ui/section';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { reusePage } from '@/lib/appraisals/queries/reuse-in-hand';
import { periodTitle } from '@/lib/cycles/labels';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { agreeReuseAction, endReuseAction, proposeReuseAction } from './actions';

type Props = { params: Promise<{ skpId: string; periodId: string }> };

export default async function ReusePage({ params }: Props) {
  const ctx = await requestContext();
  const { skpId, periodId } = await params;
  const view = reusePage(ctx, skpId, periodId) ?? notFound();
  const { period, owner } = view;
  return (
    <PageFrame
      title="Memakai hasil evaluasi unit lama"
      of={`${owner.name}, ${periodTitle(period)} ${period.year}`}
      crumbs={[{ label: 'Penilaian', href: appraisalPaths.inPeriod(period.id) }]}
      lead={`${periodTitle(period)} ${period.year} – ${owner.name}, ${owner.position}, ${owner.unit}${period.purpose === 'practice' ? ' – LATIHAN' : ''}`}
    >
      <p>
        Pegawai yang pindah dinilai pada unit baru. Bila pegawai dan pejabat penilainya sepakat, hasil evaluasi periode
        sebelumnya dari unit lama dapat dipakai untuk periode terjadinya perpindahan (PermenPANRB 6/2022 hlm. 91).
        Evaluasi tahunan tetap dilakukan atas seluruh tahun pada unit baru.
      </p>
      <Section title="Hasil dari unit lama">
        <ReusedResult source={view.source} isOpen={view.opens.source} />
      </Section>
      <Section title="Kesepakatan">
        <ReuseAgreement
          view={view}
          actions={{ propose: proposeReuseAction, agree: agreeReuseAction, end: endReuseAction }}
        />
      </Section>
    </PageFrame>
  );
}
