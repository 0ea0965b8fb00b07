import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { DIRECTION_WORDS } from '@/lib/goals/labels';
import { ASPECT_WORDS, PERSPECTIVE_WORDS } from '@/lib/skp/rules/form-words';
import { meantForWords } from '@/lib/templates/labels';
import type { BankEntry } from '@/lib/templates/queries/bank';

/** An entry of the bank, read-only. */
export function EntrySheet({ entry }: { entry: BankEntry }) {
  const side = entry.form === 'head' ? 'Perspektif' : 'Aspek';
  return (
    <>
      <Facts
        rows={[
          { label: 'Untuk', value: meantForWords(entry) },
          { label: 'Berlaku di', value: entry.unit ?? 'Seluruh instansi' },
          { label: 'Jenis', value: entry.kind === 'utama' ? 'Utama' : 'Tambahan' },
          ...(entry.retiredAt ? [{ label: 'Status', value: <Badge>Ditarik</Badge> }] : []),
        ]}
      />
      <table className="table">
        <caption>Indikator</caption>
        <thead>
          <tr>
            <th scope="col">Indikator kinerja individu</th>
            <th scope="col">{side}</th>
            <th scope="col">Arah target</th>
            <th scope="col">Satuan</th>
          </tr>
        </thead>
        <tbody>
          {entry.indicators.map(({ id, title, aspect, perspective, direction, measure }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td data-label={side}>
                {(aspect && ASPECT_WORDS[aspect]) ?? (perspective && PERSPECTIVE_WORDS[perspective]) ?? '–'}
              </td>
              <td data-label="Arah target">{DIRECTION_WORDS[direction]}</td>
              <td data-label="Satuan">{measure || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
