import { PageFrame } from '@/components/layout/page-frame';
import { matrixCrumbs, matrixTitle } from '@/components/matrices/matrix-words';
import { PersonRoles } from '@/components/matrices/person-roles';
import { findMatrix } from '@/lib/matrices/queries/matrix';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { fillRowAction } from './actions';

export default async function PersonRolesPage({ params }: PageProps<'/matrices/[matrixId]/people/[assignmentId]'>) {
  const ctx = await requestContext();
  const { matrixId, assignmentId } = await params;
  const matrix = findMatrix(ctx, matrixId, { assignmentId }) ?? notFound();
  const member = matrix.members.find((row) => row.assignmentId === assignmentId) ?? notFound();
  return (
    <PageFrame
      title={`Peran ${member.name}`}
      of={matrixTitle(matrix)}
      crumbs={matrixCrumbs(matrix)}
      lead={`${member.position}, ${member.unit}`}
    >
      <PersonRoles matrix={matrix} member={member} fill={fillRowAction} />
    </PageFrame>
  );
}
