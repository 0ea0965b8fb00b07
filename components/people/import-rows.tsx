import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import type { PreviewRow } from '@/lib/people/queries/imports';
import { headerOf } from '@/lib/people/rules/import-columns';

type Props = { rows: readonly PreviewRow[]; isWrong: boolean; next?: string; download?: string };

/** The rows of one kind: refused ones with column, what was read and why; the others with what would happen. */
export function ImportRows({ rows, isWrong, next, download }: Props) {
  if (rows.length === 0) return null;
  const action = isWrong && download && <LinkButton href={download}>Unduh baris yang salah (XLSX)</LinkButton>;
  return (
    <Section title={isWrong ? 'Baris yang salah' : 'Baris yang dibaca'} actions={action}>
      {isWrong ? <WrongRows rows={rows} /> : <GoodRows rows={rows} />}
      <Pagination next={next} />
    </Section>
  );
}

function WrongRows({ rows }: { rows: readonly PreviewRow[] }) {
  return (
    <table className="table">
      <caption>Baris ini tidak akan dimasukkan</caption>
      <thead>
        <tr>
          <th scope="col">Baris</th>
          <th scope="col">Kolom</th>
          <th scope="col">Terbaca</th>
          <th scope="col">Alasan</th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) =>
          row.faults.map((fault) => (
            <tr key={`${row.row}-${fault.key}`}>
              <th scope="row">{row.row}</th>
              <td data-label="Kolom">{headerOf(fault.key)}</td>
              <td data-label="Terbaca">{fault.read || '(kosong)'}</td>
              <td data-label="Alasan">{fault.reason}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function GoodRows({ rows }: { rows: readonly PreviewRow[] }) {
  return (
    <table className="table">
      <caption>Isi berkas dan yang akan terjadi; pejabat penilai menurut susunan unit sesudah impor</caption>
      <thead>
        <tr>
          <th scope="col">Baris</th>
          <th scope="col">Nama</th>
          <th scope="col">Jabatan</th>
          <th scope="col">Unit</th>
          <th scope="col">Pejabat penilai</th>
          <th scope="col">Keterangan</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, values, note, appraiser }) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            <td data-label="Nama">{values.name ?? '(unit saja)'}</td>
            <td data-label="Jabatan">{values.position ?? '–'}</td>
            <td data-label="Unit">{values.unitCode}</td>
            <td data-label="Pejabat penilai">{values.name ? (appraiser ?? 'belum ada') : '–'}</td>
            <td data-label="Keterangan">{note || 'sama dengan yang terdaftar'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
