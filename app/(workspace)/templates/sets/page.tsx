import { PageFrame } from '@/components/layout/page-frame';
import { TemplateTable } from '@/components/templates/template-list';
import { WordSearch } from '@/components/templates/word-search';
import { LinkButton } from '@/components/ui/link-button';
import { templatePaths } from '@/lib/templates/paths';
import { bankScopeOf } from '@/lib/templates/queries/scope';
import { keepingScopeOf, searchTemplates } from '@/lib/templates/queries/templates';
import { mayOpenBank } from '@/lib/templates/rules/access';
import { canKeepSomewhere } from '@/lib/templates/rules/template-access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';

export default async function TemplatesPage({ searchParams }: PageProps<'/templates/sets'>) {
  const ctx = await requestContext();
  if (!mayOpenBank(bankScopeOf(ctx))) notFound();
  const asked = unsealed(await searchParams);
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 200) : '');
  const retired = text('ditarik') === 'ya';
  const page = searchTemplates(ctx, {
    q: text('q'),
    retired,
    after: text('setelah') || undefined,
    before: text('sebelum') || undefined,
  });
  const to = (name: string, id?: string) =>
    id && templatePaths.searchSets({ q: text('q'), ...(retired ? { ditarik: 'ya' } : {}), [name]: id });
  return (
    <PageFrame
      title="Templat SKP"
      crumbs={[{ label: 'Bank hasil kerja', href: templatePaths.bank }]}
      lead="Kumpulan isian bank untuk satu kelas jabatan, yang dapat diberikan kepada banyak pegawai sekaligus."
      actions={
        canKeepSomewhere(keepingScopeOf(ctx)).allowed && (
          <LinkButton kind="primary" href={templatePaths.addSet}>
            Buat templat
          </LinkButton>
        )
      }
    >
      <WordSearch action={templatePaths.sets} label="Cari templat" q={text('q')} retired={retired} />
      <TemplateTable page={page} previous={to('sebelum', page.previous)} next={to('setelah', page.next)} />
    </PageFrame>
  );
}
