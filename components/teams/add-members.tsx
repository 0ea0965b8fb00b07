import { ActionForm } from '@/components/forms/action-form';
import { PickField } from '@/components/forms/pick-field';
import { SearchForm } from '@/components/forms/search-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { PersonSearch } from '@/components/people/person-search';
import { Section } from '@/components/ui/section';
import type { FoundPerson } from '@/lib/people/queries/person-search';
import { teamPaths } from '@/lib/teams/paths';
import type { TeamInHand } from '@/lib/teams/queries/teams';
import { isLive } from '@/lib/teams/rules/membership';
import type { FormAction } from '@/lib/web/form-state';

type Props = { team: TeamInHand; typed: string; found: readonly FoundPerson[]; action: FormAction };

/** The form that adds members to a team: first a search among all civil servants, then a check box for each person found. */
export function AddMembers({ team, typed, found, action }: Props) {
  return (
    <>
      <Section title="1. Cari pegawai">
        <SearchForm to={teamPaths.members(team.id)} label="Cari pegawai">
          <PersonSearch name="cari" value={typed} hint="Sekurang-kurangnya 3 huruf." />
          <button type="submit" className="button button-secondary">
            Cari
          </button>
        </SearchForm>
        {typed && found.length === 0 && (
          <p>Tidak ada PNS atau PPPK aktif yang cocok dengan “{typed}”. Periksa ejaannya, atau tulis NIP-nya.</p>
        )}
      </Section>
      {found.length > 0 && (
        <Section title="2. Tugaskan">
          <ActionForm action={action} hidden={{ teamId: team.id }}>
            <PickField name="employeeIds" legend="Pegawai yang ditugaskan" picks={found.map(pickOf(team))} />
            <SubmitButton>Tugaskan</SubmitButton>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

function pickOf(team: TeamInHand) {
  return ({ employeeId, assignmentId, name, position, unit }: FoundPerson) => {
    const isMember = team.members.some((member) => member.assignmentId === assignmentId && isLive(member.state));
    const closed = employeeId === team.leadId ? 'Ketua tim ini' : isMember ? 'Sudah dalam tim ini' : undefined;
    return { value: employeeId, label: name, lines: [`${position}, ${unit}`], closed };
  };
}
