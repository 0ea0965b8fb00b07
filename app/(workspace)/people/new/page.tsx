import { PageFrame } from '@/components/layout/page-frame';
import { AddEmployeeForm } from '@/components/people/employee-forms';
import { todayOf } from '@/lib/agency/queries';
import { has } from '@/lib/agency/rules/capabilities';
import { peoplePaths } from '@/lib/people/paths';
import { findUnit } from '@/lib/people/queries/units';
import { canImport } from '@/lib/people/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { addEmployeeAction } from './actions';

export default async function NewEmployeePage({ searchParams }: { searchParams: Promise<{ unit?: string }> }) {
  const ctx = await requestContext();
  if (!has(ctx.actor, 'keep-people')) notFound();
  const { unit: unitId } = unsealed(await searchParams);
  const unit = typeof unitId === 'string' ? findUnit(ctx, unitId) : undefined;
  return (
    <PageFrame
      title="Tambah pegawai"
      lead={
        canImport(ctx.actor).allowed && (
          <>
            Untuk satu orang. Untuk banyak orang sekaligus, pakai <a href={peoplePaths.import}>impor dari berkas</a>.
          </>
        )
      }
      crumbs={[{ label: 'Pegawai', href: peoplePaths.list }]}
    >
      <AddEmployeeForm action={addEmployeeAction} values={{ unit: unit?.code ?? '', fromOn: todayOf(ctx) }} />
    </PageFrame>
  );
}
