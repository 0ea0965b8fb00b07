import { PageFrame } from '@/components/layout/page-frame';
import { EntryForm } from '@/components/templates/entry-form';
import { has, scopeOf } from '@/lib/agency/rules/capabilities';
import { templatePaths } from '@/lib/templates/paths';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { addEntryAction } from '../actions';

export default async function AddEntryPage() {
  const { actor } = await requestContext();
  if (!has(actor, 'keep-bank')) notFound();
  return (
    <PageFrame
      title="Tambah isian bank"
      crumbs={[{ label: 'Bank hasil kerja', href: templatePaths.bank }]}
      lead="Isian ditawarkan kepada pegawai yang jabatannya cocok. Yang dikosongkan berlaku untuk semua."
    >
      <EntryForm
        action={addEntryAction}
        isAgencyWide={scopeOf(actor, 'keep-bank') === 'all'}
        button="Tambahkan ke bank"
      />
    </PageFrame>
  );
}
