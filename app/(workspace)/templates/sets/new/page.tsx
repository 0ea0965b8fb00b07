import { PageFrame } from '@/components/layout/page-frame';
import { TemplateForm } from '@/components/templates/template-form';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { templatePaths } from '@/lib/templates/paths';
import { keepingScopeOf } from '@/lib/templates/queries/templates';
import { canKeepSomewhere } from '@/lib/templates/rules/template-access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { addTemplateAction } from '../actions';

export default async function AddTemplatePage() {
  const ctx = await requestContext();
  if (!canKeepSomewhere(keepingScopeOf(ctx)).allowed) notFound();
  return (
    <PageFrame
      title="Buat templat"
      crumbs={[
        { label: 'Bank hasil kerja', href: templatePaths.bank },
        { label: 'Templat SKP', href: templatePaths.sets },
      ]}
      lead="Templat berlaku untuk satu kelas jabatan; isiannya dipilih dari bank sesudahnya."
    >
      <TemplateForm
        action={addTemplateAction}
        isAgencyWide={scopeOf(ctx.actor, 'keep-bank') === 'all'}
        button="Buat templat"
      />
    </PageFrame>
  );
}
