import { PageFrame } from '@/components/layout/page-frame';
import { matrixCrumbs, matrixTitle } from '@/components/matrices/matrix-words';
import { RowOrderForm } from '@/components/matrices/row-order-form';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { findMatrix } from '@/lib/matrices/queries/matrix';
import { orderOf } from '@/lib/matrices/queries/row-order';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { orderRowsAction } from './actions';

export default async function RowOrderPage({ params }: PageProps<'/matrices/[matrixId]/order'>) {
  const ctx = await requestContext();
  const matrix = findMatrix(ctx, (await params).matrixId) ?? notFound();
  return (
    <PageFrame
      title="Urutan baris"
      of={matrixTitle(matrix)}
      crumbs={matrixCrumbs(matrix)}
      lead="Urutan ini dipakai pada matriks dan pada Format A.1.5."
    >
      {matrix.writing.allowed ? (
        <RowOrderForm matrix={matrix} order={orderOf(ctx.db, matrix)} action={orderRowsAction} />
      ) : (
        <Notice title="Hanya dapat dibaca">
          <Reasons decision={matrix.writing} />
        </Notice>
      )}
    </PageFrame>
  );
}
