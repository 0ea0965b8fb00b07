import { PageFrame } from '@/components/layout/page-frame';
import { PlanClosed } from '@/components/skp/plan-closed';
import { StudyForm } from '@/components/skp/study-form';
import { StudyGuide } from '@/components/skp/study-guide';
import { EmptyState } from '@/components/ui/empty-state';
import { closedByName } from '@/lib/people/rules/names';
import { skpPaths } from '@/lib/skp/paths';
import { findSkp } from '@/lib/skp/queries/plans';
import { studiesOf } from '@/lib/skp/queries/study';
import { canWrite } from '@/lib/skp/rules/access';
import { STUDY_PARTS } from '@/lib/skp/rules/study-results';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { takeStudyAction } from './actions';

export default async function StudyPage({ params }: PageProps<'/skp/[skpId]/study'>) {
  const ctx = await requestContext();
  const skp = findSkp(ctx, (await params).skpId) ?? notFound();
  const studies = studiesOf(ctx.db, skp, skp.writing.content);
  const open = studies.find(({ there }) => there.length < STUDY_PARTS.length);
  const study = open ?? studies[0];
  const may = canWrite(ctx.actor, skp.parties, skp.state);
  return (
    <PageFrame
      title="Hasil kerja tugas belajar"
      of={`${skp.owner.name}, ${skp.cycle.year}`}
      lead={`${closedByName(skp.owner.name)} Hasil kerja selama tugas belajar adalah hasil evaluasi akademik dan ketepatan waktu kelulusan, dan dapat ditambah penugasan lain.`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `SKP ${skp.cycle.year}`, href: skpPaths.show(skp.id) },
      ]}
    >
      {study && <StudyGuide study={study} />}
      {!study && (
        <EmptyState title="Tidak ada tugas belajar dalam SKP ini.">
          <p>Tugas belajar dicatat oleh admin kepegawaian beserta suratnya.</p>
        </EmptyState>
      )}
      {study && !open && <p>Kedua hasil kerja studi sudah ada dalam SKP ini.</p>}
      {open && may.allowed && <StudyForm skp={skp} study={open} action={takeStudyAction} />}
      {open && !may.allowed && <PlanClosed skpId={skp.id} decision={may} />}
    </PageFrame>
  );
}
