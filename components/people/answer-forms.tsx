import { ActionForm } from '@/components/forms/action-form';
import { TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { peoplePaths } from '@/lib/people/paths';
import type { AppraiserReport } from '@/lib/people/queries/appraiser-reports';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  report: Pick<AppraiserReport, 'id' | 'revision' | 'ownerId'>;
  settle: FormAction;
  decline: FormAction;
};

/**
 * The two answers to a report of a wrong appraiser: settle the report after the right appraiser was appointed, or decline it with a reason.
 */
export function AnswerForms({ report: { id, revision, ownerId }, settle, decline }: Props) {
  const form = { hidden: { reportId: id }, revision };
  return (
    <>
      <Section title="Tunjuk pejabat yang benar">
        <p>
          Laporan ini tidak mengubah apa pun dengan sendirinya. Tunjuk pejabat penilai untuk pegawai ini, atau perbaiki
          pimpinan unitnya, lalu tandai laporan selesai.
        </p>
        <p className="actions">
          <LinkButton href={peoplePaths.appraiser(ownerId)} kind="primary">
            Tunjuk pejabat penilai
          </LinkButton>
        </p>
        <ActionForm action={settle} {...form}>
          <TextAreaField name="note" label="Catatan untuk pegawai" optional rows={2} />
          <SubmitButton kind="secondary">Tandai selesai</SubmitButton>
        </ActionForm>
      </Section>
      <Section title="Tolak laporan">
        <ActionForm action={decline} {...form}>
          <TextAreaField
            name="answer"
            label="Mengapa pejabat penilai tetap"
            hint="Pegawai membaca penjelasan ini."
            rows={2}
          />
          <SubmitButton kind="secondary">Tolak dengan penjelasan</SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}
