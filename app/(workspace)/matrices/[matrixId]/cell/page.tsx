import { PageFrame } from '@/components/layout/page-frame';
import { CellForm } from '@/components/matrices/cell-form';
import { CellInPlan } from '@/components/matrices/cell-in-plan';
import { CellOthers } from '@/components/matrices/cell-others';
import { CellPlace } from '@/components/matrices/cell-place';
import { matrixCrumbs } from '@/components/matrices/matrix-words';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { findCell } from '@/lib/matrices/queries/cell';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { saveCellAction } from '../actions';

const ordinalIn = (typed: string) => (/^\d{1,4}$/.test(typed) ? Number(typed) : undefined);
const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

export default async function CellPage({ params, searchParams }: PageProps<'/matrices/[matrixId]/cell'>) {
  const ctx = await requestContext();
  const { matrixId } = await params;
  const { kolom, pegawai, dari, peran } = unsealed(await searchParams);
  const at = { columnId: one(kolom), assignmentId: one(pegawai), ordinal: ordinalIn(one(peran)) };
  const found = findCell(ctx, matrixId, at) ?? notFound();
  const { head, member, writing } = found;
  return (
    <PageFrame
      title={`Peran ${member.name}`}
      of={`${found.column.title}, ${head.cycle.year}`}
      crumbs={matrixCrumbs(head)}
      lead={`${member.position}, ${member.unit}`}
    >
      <CellPlace found={found} from={one(dari)} />
      <CellOthers found={found} from={one(dari)} />
      {writing.allowed ? (
        <CellForm
          key={`${found.column.id} ${member.assignmentId} ${found.ordinal}`}
          found={found}
          from={one(dari)}
          action={saveCellAction}
        />
      ) : (
        <Notice title="Hanya dapat dibaca">
          <Reasons decision={writing} />
        </Notice>
      )}
      {found.taken && <CellInPlan taken={found.taken} />}
    </PageFrame>
  );
}
