import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { PageFrame } from '@/components/layout/page-frame';
import { EntryForm } from '@/components/templates/entry-form';
import { EntrySheet } from '@/components/templates/entry-sheet';
import { Section } from '@/components/ui/section';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { templatePaths } from '@/lib/templates/paths';
import { findEntry } from '@/lib/templates/queries/bank';
import { canKeepEntry } from '@/lib/templates/rules/access';
import { entryHeadFields, indicatorFieldsOf } from '@/lib/templates/rules/entry-fields';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { changeEntryAction, retireEntryAction } from '../actions';

export default async function EntryPage({ params }: PageProps<'/templates/bank/[entryId]'>) {
  const ctx = await requestContext();
  const entry = findEntry(ctx, (await params).entryId) ?? notFound();
  const keeping = canKeepEntry(ctx.actor, { unitPath: entry.unitPath, isRetired: entry.retiredAt !== null });
  const hidden = { entryId: entry.id };
  return (
    <PageFrame
      title="Isian bank"
      of={entry.title}
      crumbs={[{ label: 'Bank hasil kerja', href: templatePaths.bank }]}
      lead={entry.title}
    >
      {keeping.allowed ? (
        <>
          <EntryForm
            action={changeEntryAction}
            hidden={hidden}
            revision={entry.revision}
            values={entryHeadFields(entry)}
            indicators={indicatorFieldsOf(entry)}
            isAgencyWide={scopeOf(ctx.actor, 'keep-bank') === 'all'}
            button="Simpan perubahan"
          />
          <Section title="Tarik dari bank">
            <p>Isian ini tidak ditawarkan lagi. SKP yang sudah mengambilnya tidak berubah.</p>
            <ActionForm action={retireEntryAction} hidden={hidden} revision={entry.revision}>
              <SubmitButton kind="danger">Tarik isian</SubmitButton>
            </ActionForm>
          </Section>
        </>
      ) : (
        <EntrySheet entry={entry} />
      )}
    </PageFrame>
  );
}
