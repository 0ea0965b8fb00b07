import { PracticeBadge } from '@/components/cycles/practice-badge';
import { Facts } from '@/components/ui/facts';
import type { TeamInHand } from '@/lib/teams/queries/teams';
import { termOf } from './team-words';

/** The facts of a team that every reader of its page may know. */
export function TeamFacts({ team }: { team: TeamInHand }) {
  return (
    <Facts
      rows={[
        { label: 'Ketua tim', value: `${team.lead}, ${team.leadPosition}` },
        { label: 'Unit yang menugaskan', value: team.unit },
        { label: 'Masa kerja', value: `${termOf(team)}${team.isOver ? ' (sudah berakhir)' : ''}` },
        ...(team.letterNumber ? [{ label: 'Surat penugasan', value: `Nomor ${team.letterNumber}` }] : []),
        {
          label: 'Tahun kinerja',
          value: (
            <>
              {team.cycle.name} <PracticeBadge purpose={team.cycle.purpose} />
            </>
          ),
        },
      ]}
    />
  );
}
