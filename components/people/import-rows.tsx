import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { withQuery } from '@/lib/kernel/addresses';
import type { ImportPage, ImportTab } from '@/lib/people/rules/import-pages';
import { PeopleSearch } from './people-search';

/** A row of a file as texts to show: whom or what the row is about, and its faults or its effect. */
export type RowWords = {
  row: number;
  /** The number of the row in the file; with the name of the sheet if there are several sheets. */
  place: string;
  /** The texts for the columns that `of` names, in the same order. */
  about: readonly string[];
  note: string;
  faults: readonly { column: string; read: string; reason: string }[];
};
type Place = { here: string; tab: ImportTab; page: Omit<ImportPage<unknown>, 'rows'> };
type Props = Place & {
  rows: readonly RowWords[];
  /** The headings of the columns that say whom or what a row is about. Refused rows do not have these columns. */
  of: readonly string[];
  caption?: string;
  download?: string;
};

/** The search for a person in the rows of the chosen tab. */
export function ImportSearch({ here, tab, page: { search, found, of } }: Place) {
  if (of === 0) return null;
  const counts = { found, of, what: 'baris' };
  return <PeopleSearch action={here} kept={{ tampil: tab }} typed={search} {...counts} all={`${here}?tampil=${tab}`} />;
}

/** The rows of the chosen tab. Refused rows show the column, the value that was read, and the reason; other rows show their effect. */
export function ImportRows({ rows, of, caption, download, ...place }: Props) {
  const { here, tab, page } = place;
  const isWrong = tab === 'salah';
  if (page.of === 0) return null;
  const query = { tampil: tab, ...(page.search && { cari: page.search }), sesudah: `${page.next}` };
  const action = isWrong && download && <LinkButton href={download}>Unduh baris yang salah (XLSX)</LinkButton>;
  return (
    <Section title={isWrong ? 'Baris yang salah' : 'Baris yang dibaca'} actions={action}>
      <ImportSearch {...place} />
      {rows.length > 0 && (isWrong ? <WrongRows rows={rows} /> : <GoodRows rows={rows} of={of} caption={caption} />)}
      <Pagination next={page.next === undefined ? undefined : withQuery(here, query)} />
    </Section>
  );
}

function WrongRows({ rows }: Pick<Props, 'rows'>) {
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
        {rows.flatMap(({ row, place, faults }) =>
          faults.map(({ column, read, reason }) => (
            <tr key={`${row}-${column}`}>
              <th scope="row" data-label="Baris">
                {place}
              </th>
              <td data-label="Kolom">{column}</td>
              <td data-label="Terbaca">{read || '(kosong)'}</td>
              <td data-label="Alasan">{reason}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function GoodRows({ rows, of, caption = 'Isi berkas dan yang akan terjadi' }: Pick<Props, 'rows' | 'of' | 'caption'>) {
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {['Baris', ...of, 'Keterangan'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, place, about, note }) => (
          <tr key={row}>
            <th scope="row" data-label="Baris">
              {place}
            </th>
            {of.map((heading, i) => (
              <td key={heading} data-label={heading}>
                {about[i]}
              </td>
            ))}
            <td data-label="Keterangan">{note || 'sama dengan yang terdaftar'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
