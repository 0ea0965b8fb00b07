import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import { MEMBERSHIP_TONES, MEMBERSHIP_WORDS } from '@/lib/teams/labels';
import { teamPaths } from '@/lib/teams/paths';
import type { OwnTeam } from '@/lib/teams/queries/list';
import { termOf } from './team-words';

/** The teams that the reader leads or in which the reader works. */
export function OwnTeams({ rows }: { rows: readonly OwnTeam[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Tim saya">
      <table className="table">
        <caption className="visually-hidden">Tim kerja yang saya pimpin atau ikuti</caption>
        <thead>
          <tr>
            <th scope="col">Tim</th>
            <th scope="col">Unit yang menugaskan</th>
            <th scope="col">Masa kerja</th>
            <th scope="col">Kedudukan saya</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={teamPaths.show(row.id)}>{row.name}</a>
              </th>
              <td data-label="Unit yang menugaskan">{row.unit}</td>
              <td data-label="Masa kerja">{termOf(row)}</td>
              <td data-label="Kedudukan saya">
                {row.leads ? (
                  <Badge tone="good">Ketua tim</Badge>
                ) : (
                  <Badge tone={MEMBERSHIP_TONES[row.state]}>{MEMBERSHIP_WORDS[row.state]}</Badge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
