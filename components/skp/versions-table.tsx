import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { VERSION_KIND_WORDS, VERSION_STATUS_TONES, VERSION_STATUS_WORDS } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import type { VersionRow } from '@/lib/skp/queries/versions';
import { setWords } from './set-words';

type Props = { skpId: string; rows: readonly VersionRow[]; zone: TimeZone };

/** Every version of a plan, the newest first. Each links to a page where it can be read and printed. */
export function VersionsTable({ skpId, rows, zone }: Props) {
  return (
    <Section title="Versi SKP" id="versi">
      <table className="table">
        <caption className="visually-hidden">Semua versi SKP ini</caption>
        <thead>
          <tr>
            <th scope="col">Versi</th>
            <th scope="col">Alasan</th>
            <th scope="col">Status</th>
            <th scope="col">Ditetapkan</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={skpPaths.version(skpId, row.number)}>Versi&nbsp;{row.number}</a>
              </th>
              <td data-label="Alasan">{row.changeReason ?? VERSION_KIND_WORDS[row.kind]}</td>
              <td data-label="Status">
                <Badge tone={VERSION_STATUS_TONES[row.status]}>{VERSION_STATUS_WORDS[row.status]}</Badge>
              </td>
              <td data-label="Ditetapkan">{setWords(row, zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
