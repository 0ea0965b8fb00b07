import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { Section } from '@/components/ui/section';
import type { Decision } from '@/lib/kernel/decision';
import { matrixPaths } from '@/lib/matrices/paths';
import { closedByName } from '@/lib/people/rules/names';
import { teamPaths } from '@/lib/teams/paths';
import type { TeamPage } from '@/lib/teams/queries/teams';
import { isLive } from '@/lib/teams/rules/membership';
import type { FormAction } from '@/lib/web/form-state';

/** The reader's own membership in this team or, if the team accepts applications, the form to apply for one. */
export function OwnMembership({
  found: { team, own, assigning, takesApplications },
  applying,
  apply,
}: {
  found: TeamPage;
  /** Whether the reader can apply, and if not, why. */
  applying: Decision;
  apply: FormAction;
}) {
  if (own && isLive(own.state))
    return (
      <Notice>
        {own.state === 'approved' ? (
          <p>
            Anda anggota tim ini. Peran hasil yang ditulis ketua tim tampil di{' '}
            <a href={matrixPaths.list}>Matriks peran</a> dan saat Anda mengisi SKP.
          </p>
        ) : (
          <p>
            {closedByName(`Keanggotaan Anda menunggu persetujuan ${own.appraiser ?? 'pejabat penilai Anda'}`)}
            {own.isApplication && (
              <>
                {' '}
                <a href={teamPaths.member(team.id, own.id)}>Tarik pengajuan diri</a>
              </>
            )}
          </p>
        )}
      </Notice>
    );
  // A user who may add members need not apply.
  if (!takesApplications || assigning.allowed) return null;
  return (
    <Section title="Ajukan diri">
      <p>Tim ini membuka kesempatan. Pengajuan Anda dikirim kepada pejabat penilai Anda untuk disetujui.</p>
      <Reasons decision={applying} />
      {applying.allowed && (
        <ActionForm action={apply} hidden={{ teamId: team.id }}>
          <SubmitButton>Ajukan diri menjadi anggota</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}
