import { ActionForm } from '@/components/forms/action-form';
import { TextAreaField } from '@/components/forms/field';
import { OnwardButton } from '@/components/forms/onward-button';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import type { SeenMember } from '@/lib/teams/queries/teams';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  teamId: string;
  member: SeenMember;
  /** How many other memberships wait for the reader. */
  others: number;
  approve: FormAction;
  decline: FormAction;
  remove: FormAction;
};

/** The forms to approve, to decline and to remove a member of a team. Each is shown only if the reader may do it. */
export function MemberAnswers({ teamId, member, others, approve, decline, remove }: Props) {
  const hidden = { teamId, memberId: member.id };
  return (
    <>
      {member.waitsForReader && (
        <>
          <Section title="Setujui penugasan">
            <p>
              Pertimbangkan kompetensi, keahlian, dan beban kerjanya. Setelah disetujui, ketua tim dapat membagikan
              peran hasil kepadanya; SKP-nya tetap Anda yang menetapkan dan menilai.
            </p>
            <ActionForm action={approve} hidden={hidden}>
              <SubmitButton>Setujui</SubmitButton>
              <OnwardButton others={others}>Setujui</OnwardButton>
            </ActionForm>
          </Section>
          <Section title="Tolak penugasan">
            <ActionForm action={decline} hidden={hidden}>
              <TextAreaField name="reason" label="Alasan" hint="Dibaca oleh ketua tim dan pegawai." rows={2} />
              <SubmitButton kind="secondary">Tolak dengan alasan</SubmitButton>
            </ActionForm>
          </Section>
        </>
      )}
      {member.removing.allowed && <Removal member={member} hidden={hidden} action={remove} />}
    </>
  );
}

type RemovalProps = { member: SeenMember; hidden: Readonly<Record<string, string>>; action: FormAction };

function Removal({ member: { state, isApplication }, hidden, action }: RemovalProps) {
  const takesBack = isApplication && state === 'pending';
  return (
    <Section title={takesBack ? 'Tarik pengajuan' : 'Keluarkan dari tim'}>
      {state === 'approved' && (
        <p>Peran yang sudah dimasukkan ke SKP tetap ada di sana; peran lain tidak ditawarkan lagi.</p>
      )}
      <ActionForm action={action} hidden={hidden}>
        <SubmitButton kind="danger">{takesBack ? 'Tarik pengajuan' : 'Keluarkan dari tim'}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
