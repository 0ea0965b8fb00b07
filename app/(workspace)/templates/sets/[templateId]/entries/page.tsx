import { PageFrame } from '@/components/layout/page-frame';
import { EntryOffers } from '@/components/templates/entry-offers';
import { templatePaths } from '@/lib/templates/paths';
import { searchBankFor } from '@/lib/templates/queries/bank';
import { findTemplate, keepingScopeOf, postOfTemplate } from '@/lib/templates/queries/templates';
import { canKeepTemplate } from '@/lib/templates/rules/template-access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { putEntriesAction } from '../../actions';

type Props = PageProps<'/templates/sets/[templateId]/entries'>;

export default async function TemplateEntriesPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const template = findTemplate(ctx, (await params).templateId) ?? notFound();
  const { unitPath, retiredAt } = template;
  if (!canKeepTemplate(keepingScopeOf(ctx), { unitPath, isRetired: retiredAt !== null }).allowed) notFound();
  const asked = unsealed(await searchParams);
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 200) : '');
  const page = searchBankFor(ctx.db, postOfTemplate(template), {
    q: text('q'),
    after: text('setelah') || undefined,
    before: text('sebelum') || undefined,
  });
  return (
    <PageFrame
      title="Tambah isian ke templat"
      of={template.name}
      crumbs={[
        { label: 'Templat SKP', href: templatePaths.sets },
        { label: template.name, href: templatePaths.set(template.id) },
      ]}
      lead="Hanya isian yang berlaku untuk semua jabatan templat ini yang ditawarkan."
    >
      <EntryOffers template={template} page={page} q={text('q')} action={putEntriesAction} />
    </PageFrame>
  );
}
