import { PracticeBadge } from '@/components/cycles/practice-badge';
import { PageFrame } from '@/components/layout/page-frame';
import { MatrixAdvice } from '@/components/matrices/matrix-advice';
import { MatrixPapers } from '@/components/matrices/matrix-papers';
import { MatrixSheet } from '@/components/matrices/matrix-sheet';
import { matrixTitle, wayToMatrix } from '@/components/matrices/matrix-words';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { findMatrix } from '@/lib/matrices/queries/matrix';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { saveCellAction } from './actions';

export default async function MatrixPage({ params }: PageProps<'/matrices/[matrixId]'>) {
  const ctx = await requestContext();
  const matrix = findMatrix(ctx, (await params).matrixId) ?? notFound();
  const { cycle, leader, writing } = matrix;
  const title = matrixTitle(matrix);
  const leads = leader.employeeId === ctx.actor.employeeId;
  return (
    <PageFrame
      title={title}
      actions={<MatrixPapers matrixKey={matrix.key} mayOrder={writing.allowed && matrix.members.length > 1} />}
      crumbs={wayToMatrix(matrix)}
      lead={
        <>
          <PracticeBadge purpose={cycle.purpose} /> {leader.name}, {leader.position}.{' '}
          {writing.allowed
            ? 'Pilih sel untuk menulis peran hasilnya, nama pegawai untuk barisnya, atau judul kolom untuk kolomnya.'
            : 'Matriks ini hanya dapat dibaca.'}
        </>
      }
    >
      {leads && !writing.allowed && (
        <Notice tone="warn" title="Tidak dapat diisi">
          <Reasons decision={writing} />
        </Notice>
      )}
      <MatrixSheet matrix={matrix} caption={title} save={saveCellAction} />
      {writing.allowed && <MatrixAdvice matrix={matrix} />}
    </PageFrame>
  );
}
