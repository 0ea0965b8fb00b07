import { PageFrame } from '@/components/layout/page-frame';
import { BankTable } from '@/components/templates/bank-list';
import { WordSearch } from '@/components/templates/word-search';
import { LinkButton } from '@/components/ui/link-button';
import { has } from '@/lib/agency/rules/capabilities';
import { templatePaths } from '@/lib/templates/paths';
import { searchBank } from '@/lib/templates/queries/bank';
import { bankScopeOf } from '@/lib/templates/queries/scope';
import { mayOpenBank } from '@/lib/templates/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';

export default async function BankPage({ searchParams }: PageProps<'/templates/bank'>) {
  const ctx = await requestContext();
  if (!mayOpenBank(bankScopeOf(ctx))) notFound();
  const asked = unsealed(await searchParams);
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 200) : '');
  const retired = text('ditarik') === 'ya';
  const page = searchBank(ctx, {
    q: text('q'),
    retired,
    after: text('setelah') || undefined,
    before: text('sebelum') || undefined,
  });
  const to = (name: string, id?: string) =>
    id && templatePaths.searchBank({ q: text('q'), ...(retired ? { ditarik: 'ya' } : {}), [name]: id });
  return (
    <PageFrame
      title="Bank hasil kerja"
      lead="Rumusan hasil kerja dan indikator menurut jabatan, yang dapat diambil pegawai saat menyusun SKP. Target tetap ditentukan masing-masing."
      actions={
        <>
          {has(ctx.actor, 'keep-bank') && (
            <LinkButton kind="primary" href={templatePaths.addEntry}>
              Tambah isian
            </LinkButton>
          )}
          <LinkButton href={templatePaths.sets}>Templat SKP</LinkButton>
        </>
      }
    >
      <WordSearch action={templatePaths.bank} label="Cari di bank" q={text('q')} retired={retired} />
      <BankTable page={page} previous={to('sebelum', page.previous)} next={to('setelah', page.next)} />
    </PageFrame>
  );
}
