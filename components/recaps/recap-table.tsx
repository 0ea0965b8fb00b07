import { PredikatBadge } from '@/components/appraisals/predikat-badge';
import { EmptyState } from '@/components/ui/empty-state';
import { formatNip } from '@/lib/people/labels';
import { waitingWords } from '@/lib/recaps/labels';
import type { RecapPage } from '@/lib/recaps/queries';
import { paths } from '@/lib/web/paths';

type Line = RecapPage['lines'][number];

/** One row per person: where the year waits, and the predikat once it was handed over. */
export function RecapTable({ lines, matching, clear }: { lines: readonly Line[]; matching: number; clear: string }) {
  if (lines.length === 0) {
    return (
      <EmptyState title="Tidak ada pegawai dengan saringan ini.">
        <p>
          <a href={clear}>Hapus saringan</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <table className="table">
      <caption>{matching.toLocaleString('id-ID')} pegawai, menurut nama</caption>
      <thead>
        <tr>
          <th scope="col">Nama</th>
          <th scope="col">Jabatan dan unit kerja</th>
          <th scope="col">Keadaan</th>
          <th scope="col">Predikat</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.assignmentId}>
            <th scope="row">
              {line.name}
              <br />
              <small className="muted">{line.identityNumber && formatNip(line.identityNumber)}</small>
            </th>
            <td data-label="Jabatan">
              <span>
                {line.position}
                <br />
                <span className="muted">{line.unit}</span>
              </span>
            </td>
            <td data-label="Keadaan">
              <State line={line} />
            </td>
            <td data-label="Predikat">{line.predikat ? <PredikatBadge predikat={line.predikat} /> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ line }: { line: Line }) {
  const words = waitingWords(line.state, line.appraiser, line.excuse);
  if (line.appraisalId) return <a href={paths.appraisals.show(line.appraisalId)}>{words}</a>;
  return line.skpId ? <a href={paths.skp.show(line.skpId)}>{words}</a> : words;
}
