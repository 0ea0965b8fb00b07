import { PageFrame } from '@/components/layout/page-frame';
import { ChooseFilters, ChooseForm } from '@/components/templates/choose-form';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { currentCycle, listOpenCycles } from '@/lib/cycles/queries';
import { unitByText } from '@/lib/people/queries/units';
import { meantForWords } from '@/lib/templates/labels';
import { templatePaths } from '@/lib/templates/paths';
import { pageOfCandidates, type Wanted } from '@/lib/templates/queries/candidates';
import { bankScopeOf } from '@/lib/templates/queries/scope';
import { findTemplate } from '@/lib/templates/queries/templates';
import { incomingOf } from '@/lib/templates/queries/uses';
import { canGive } from '@/lib/templates/rules/template-access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { choosePeopleAction } from './actions';

type Props = PageProps<'/templates/sets/[templateId]/give'>;

export default async function GiveTemplatePage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const template = findTemplate(ctx, (await params).templateId) ?? notFound();
  const asked = unsealed(await searchParams);
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 240) : '');
  const open = listOpenCycles(ctx.db);
  const cycle = open.find(({ id }) => id === text('tahun')) ?? currentCycle(ctx);
  const may = canGive({ isRetired: template.retiredAt !== null, entries: incomingOf(template).length }, cycle?.status);
  const filter = { q: text('q').trim(), unitDicari: text('unitDicari').trim(), tahun: cycle?.id ?? '' };
  const unit = filter.unitDicari ? unitByText(ctx.db, filter.unitDicari, bankScopeOf(ctx)) : undefined;
  const wanted: Wanted = {
    q: filter.q,
    unitPath: unit?.unit?.path,
    fitting: template,
    after: text('setelah') || undefined,
    before: text('sebelum') || undefined,
  };
  const to = (name: string, id?: string) => id && templatePaths.give(template.id, { ...filter, [name]: id });
  return (
    <PageFrame
      title="Berikan templat kepada pegawai"
      of={template.name}
      crumbs={[
        { label: 'Templat SKP', href: templatePaths.sets },
        { label: template.name, href: templatePaths.set(template.id) },
      ]}
      lead={`Untuk ${meantForWords(template)}. Yang ditawarkan adalah pegawai di lingkup Anda yang jabatannya cocok.`}
    >
      {may.allowed && cycle ? (
        <>
          <ChooseFilters templateId={template.id} filter={filter} cycles={open} unitFault={unit?.fault} />
          <ChooseForm
            {...{ template, cycle, filter, to }}
            page={pageOfCandidates(ctx, cycle, wanted)}
            action={choosePeopleAction}
          />
        </>
      ) : (
        <Notice tone="warn">
          <Reasons decision={may} />
        </Notice>
      )}
    </PageFrame>
  );
}
