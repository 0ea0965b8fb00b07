import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { PageFrame } from '@/components/layout/page-frame';
import { TemplateEntries } from '@/components/templates/template-entries';
import { TemplateForm } from '@/components/templates/template-form';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { templatePaths } from '@/lib/templates/paths';
import { findTemplate, keepingScopeOf } from '@/lib/templates/queries/templates';
import { templateFields } from '@/lib/templates/rules/entry-fields';
import { canKeepTemplate } from '@/lib/templates/rules/template-access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { arrangeEntryAction, changeTemplateAction, retireTemplateAction } from '../actions';

export default async function TemplatePage({ params }: PageProps<'/templates/sets/[templateId]'>) {
  const ctx = await requestContext();
  const template = findTemplate(ctx, (await params).templateId) ?? notFound();
  const { id: templateId, revision, unitPath, retiredAt, entries } = template;
  const mayKeep = canKeepTemplate(keepingScopeOf(ctx), { unitPath, isRetired: retiredAt !== null }).allowed;
  const mayGive = retiredAt === null && entries.length > 0;
  return (
    <PageFrame
      title={template.name}
      tab={`Templat SKP: ${template.name}`}
      crumbs={[
        { label: 'Bank hasil kerja', href: templatePaths.bank },
        { label: 'Templat SKP', href: templatePaths.sets },
      ]}
      actions={
        <>
          {mayGive && (
            <LinkButton kind="primary" href={templatePaths.give(templateId)}>
              Berikan kepada pegawai
            </LinkButton>
          )}
          {mayKeep && <LinkButton href={templatePaths.setEntries(templateId)}>Tambah isian dari bank</LinkButton>}
        </>
      }
    >
      <TemplateEntries template={template} arrange={mayKeep ? arrangeEntryAction : undefined} />
      {mayKeep && (
        <>
          <Section title="Nama dan jabatan">
            <TemplateForm
              action={changeTemplateAction}
              hidden={{ templateId }}
              revision={revision}
              values={templateFields(template)}
              isAgencyWide={scopeOf(ctx.actor, 'keep-bank') === 'all'}
              button="Simpan perubahan"
            />
          </Section>
          <Section title="Tarik templat">
            <p>Templat ini tidak dapat diberikan lagi. SKP yang sudah menerimanya tidak berubah.</p>
            <ActionForm action={retireTemplateAction} hidden={{ templateId }} revision={revision}>
              <SubmitButton kind="danger">Tarik templat</SubmitButton>
            </ActionForm>
          </Section>
        </>
      )}
    </PageFrame>
  );
}
