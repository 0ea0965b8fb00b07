import { PageFrame } from '@/components/layout/page-frame';
import { ColumnRoles } from '@/components/matrices/column-roles';
import { matrixCrumbs, matrixTitle } from '@/components/matrices/matrix-words';
import { MoveColumn } from '@/components/matrices/move-column';
import { COLUMN_KIND_WORDS } from '@/lib/matrices/labels';
import { findMatrix } from '@/lib/matrices/queries/matrix';
import { columnOfId } from '@/lib/matrices/rules/matrix-key';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { fillColumnAction, moveColumnAction } from './actions';

export default async function ColumnRolesPage({ params }: PageProps<'/matrices/[matrixId]/columns/[columnId]'>) {
  const ctx = await requestContext();
  const { matrixId, columnId } = await params;
  const matrix = findMatrix(ctx, matrixId, columnOfId(columnId) ?? notFound()) ?? notFound();
  const column = matrix.columns.find(({ id }) => id === columnId) ?? notFound();
  return (
    <PageFrame
      title={column.title}
      of={matrixTitle(matrix)}
      crumbs={matrixCrumbs(matrix)}
      lead={[COLUMN_KIND_WORDS[column.kind], column.group].filter(Boolean).join(': ')}
    >
      {matrix.writing.allowed && !column.isCurrent && (
        <MoveColumn matrixKey={matrix.key} column={column} columns={matrix.columns} action={moveColumnAction} />
      )}
      <ColumnRoles matrix={matrix} column={column} fill={fillColumnAction} />
    </PageFrame>
  );
}
