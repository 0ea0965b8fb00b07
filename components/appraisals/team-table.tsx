import type { BoardMember } from '@/lib/appraisals/queries/board';
import { type TeamRow, TeamRows } from './team-rows';

/**
 * The people whom the reader appraises in one period. The table must be inside the form that begins appraisals, because its buttons send
 * that form.
 */
export function TeamTable({ team, mayOpen }: { team: readonly BoardMember[]; mayOpen: boolean }) {
  return (
    <table className="table">
      <caption>Pegawai yang Anda nilai pada periode ini</caption>
      <thead>
        <tr>
          <th scope="col">Nama</th>
          <th scope="col">Jabatan</th>
          <th scope="col">Status</th>
          <th scope="col">Predikat</th>
          <th scope="col">
            <span className="visually-hidden">Tindakan</span>
          </th>
        </tr>
      </thead>
      <TeamRows team={team.map(shown)} mayOpen={mayOpen} />
    </table>
  );
}

function shown(member: BoardMember): TeamRow {
  const { assignmentId, name, position, skpId, skpStatus, appraisalId, status, predikat, excuse, awaits } = member;
  return { assignmentId, name, position, skpId, skpStatus, appraisalId, status, predikat, excuse, awaits };
}
