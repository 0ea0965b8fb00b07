import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { MEMBERSHIP_TONES, MEMBERSHIP_WORDS } from '@/lib/teams/labels';
import type { TeamInHand, TeamMember } from '@/lib/teams/queries/teams';
import { termOf } from './team-words';

type Props = {
  team: TeamInHand;
  member: TeamMember;
  /** In how many other teams the person works. Only the appraiser, who has to consider the load, sees this; null for other readers. */
  otherTeams: number | null;
};

/** The facts of a membership: its state, how the person came into the team, and who decides. */
export function MemberFacts({ team, member, otherTeams }: Props) {
  const { state, isApplication, appraiser, declineReason } = member;
  return (
    <Facts
      rows={[
        { label: 'Keanggotaan', value: <Badge tone={MEMBERSHIP_TONES[state]}>{MEMBERSHIP_WORDS[state]}</Badge> },
        { label: 'Bentuk penugasan', value: isApplication ? 'Pengajuan sukarela' : 'Penunjukan oleh pimpinan' },
        { label: 'Ketua tim', value: `${team.lead}, ${team.leadPosition}` },
        { label: 'Masa kerja tim', value: termOf(team) },
        ...(state === 'pending'
          ? [{ label: 'Menunggu persetujuan', value: appraiser ?? 'Belum ada pejabat penilai' }]
          : []),
        ...(declineReason ? [{ label: 'Alasan tidak disetujui', value: declineReason }] : []),
        ...(otherTeams === null ? [] : [{ label: 'Tim lain tahun ini', value: otherTeams }]),
      ]}
    />
  );
}
