import { PeopleSearch } from '@/components/people/people-search';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { MEMBERSHIP_TONES, MEMBERSHIP_WORDS } from '@/lib/teams/labels';
import { teamPaths } from '@/lib/teams/paths';
import type { SeenMember, TeamPage } from '@/lib/teams/queries/teams';
import { MemberRows } from './member-rows';

/** `shown`: the members that the search finds. */
type Props = { found: TeamPage; shown: readonly SeenMember[]; search: string };

/** The members whom the reader may know, each with a link to their page. */
export function TeamMembers({ found: { team, members, assigning, readsWhole }, shown, search }: Props) {
  if (members.length === 0 && !readsWhole) return null;
  return (
    <Section title="Anggota">
      {members.length === 0 ? (
        <EmptyState title="Belum ada anggota.">
          {assigning.allowed && (
            <p>
              <a href={teamPaths.members(team.id)}>Tugaskan anggota pertama</a>
            </p>
          )}
        </EmptyState>
      ) : (
        <>
          <PeopleSearch
            action={teamPaths.show(team.id)}
            typed={search}
            found={shown.length}
            total={members.length}
            all={teamPaths.show(team.id)}
          />
          {shown.length > 0 && <MemberTable team={team} shown={shown} />}
        </>
      )}
    </Section>
  );
}

function MemberTable({ team, shown }: { team: TeamPage['team']; shown: readonly SeenMember[] }) {
  return (
    <table className="table">
      <caption className="visually-hidden">Anggota tim {team.name}</caption>
      <thead>
        <tr>
          <th scope="col">Nama</th>
          <th scope="col">Jabatan</th>
          <th scope="col">Unit</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <MemberRows rows={shown.map((member) => wordsOf(team.id, member))} />
    </table>
  );
}

function wordsOf(teamId: string, member: SeenMember) {
  const { id, name, position, unit, state, appraiser, isApplication, waitsForReader } = member;
  return {
    href: teamPaths.member(teamId, id),
    name,
    position,
    unit,
    state: waitsForReader ? 'Menunggu jawaban Anda' : MEMBERSHIP_WORDS[state],
    tone: waitsForReader ? ('warn' as const) : MEMBERSHIP_TONES[state],
    note: [
      isApplication ? 'pengajuan sukarela' : '',
      state === 'pending' && !waitsForReader && appraiser ? `menunggu ${appraiser}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  };
}
