import { PageFrame } from '@/components/layout/page-frame';
import { GivePreview } from '@/components/templates/give-preview';
import { findAgency } from '@/lib/agency/queries';
import { findUse, receiversOf } from '@/lib/templates/queries/uses';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { paths } from '@/lib/web/paths';
import { giveTemplateAction } from './actions';

export default async function TemplateUsePage({ params, searchParams }: PageProps<'/templates/uses/[useId]'>) {
  const ctx = await requestContext();
  const use = findUse(ctx, (await params).useId) ?? notFound();
  const { setelah } = await searchParams;
  const { template, cycle } = use;
  return (
    <PageFrame
      title={`${use.appliedAt ? 'Hasil pemberian' : 'Pratinjau'}: ${template.name}`}
      crumbs={[
        { label: 'Templat SKP', href: paths.templates.sets },
        { label: template.name, href: paths.templates.set(template.id) },
        { label: 'Berikan', href: paths.templates.give(template.id) },
      ]}
      lead={`Tahun kinerja ${cycle.year}. Draf yang sudah ada dilengkapi; SKP yang sudah diajukan atau ditetapkan tidak disentuh.`}
    >
      <GivePreview
        use={use}
        receivers={receiversOf(ctx, use, 'complete')}
        after={typeof setelah === 'string' ? setelah : ''}
        zone={findAgency(ctx.db).timeZone}
        action={giveTemplateAction}
      />
    </PageFrame>
  );
}
