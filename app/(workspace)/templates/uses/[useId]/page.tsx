import { PageFrame } from '@/components/layout/page-frame';
import { GivePreview } from '@/components/templates/give-preview';
import { findAgency } from '@/lib/agency/queries';
import { searchedText } from '@/lib/people/rules/person-names';
import { templatePaths } from '@/lib/templates/paths';
import { findUse, receiversMeant, receiversOf } from '@/lib/templates/queries/uses';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { giveTemplateAction } from './actions';

export default async function TemplateUsePage({ params, searchParams }: PageProps<'/templates/uses/[useId]'>) {
  const ctx = await requestContext();
  const use = findUse(ctx, (await params).useId) ?? notFound();
  const { setelah, cari } = unsealed(await searchParams);
  const search = searchedText(cari);
  const receivers = receiversOf(ctx, use, 'complete');
  const { template, cycle } = use;
  return (
    <PageFrame
      title={`${use.appliedAt ? 'Hasil pemberian' : 'Pratinjau'}: ${template.name}`}
      tab={`${use.appliedAt ? 'Hasil pemberian' : 'Pratinjau'} templat ${template.name}, ${cycle.year}`}
      crumbs={[
        { label: 'Templat SKP', href: templatePaths.sets },
        { label: template.name, href: templatePaths.set(template.id) },
        { label: 'Berikan', href: templatePaths.give(template.id) },
      ]}
      lead={`Tahun kinerja ${cycle.year}. Draf yang sudah ada dilengkapi; SKP yang sudah diajukan atau ditetapkan tidak disentuh.`}
    >
      <GivePreview
        use={use}
        receivers={receivers}
        search={search}
        shown={search ? receiversMeant(ctx.db, receivers, search) : receivers}
        after={typeof setelah === 'string' ? setelah : ''}
        zone={findAgency(ctx.db).timeZone}
        action={giveTemplateAction}
      />
    </PageFrame>
  );
}
