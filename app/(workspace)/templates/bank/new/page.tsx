import { PageFrame } from '@/components/layout/page-frame';
import { EntryForm } from '@/components/templates/entry-form';
import { administersSomewhere, isAgencyAdmin } from '@/lib/people/rules/access';
import { templatePaths } from '@/lib/templates/paths';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { addEntryAction } from '../actions';

export default async function AddEntryPage() {
  const { actor } = await requestContext();
  if (!administersSomewhere(actor)) notFound();
  return (
    <PageFrame
      title="Tambah isian bank"
      crumbs={[{ label: 'Bank hasil kerja', href: templatePaths.bank }]}
      lead="Isian ditawarkan kepada pegawai yang jabatannya cocok. Yang dikosongkan berlaku untuk semua."
    >
      <EntryForm action={addEntryAction} isAgencyWide={isAgencyAdmin(actor)} button="Tambahkan ke bank" />
    </PageFrame>
  );
}
