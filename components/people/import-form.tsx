import type { ReactNode } from 'react';
import { DateField } from '@/components/forms/date-field';
import { FileField } from '@/components/forms/file-field';
import { Refused, type RefusedAnswer } from '@/components/forms/refused';
import { Section } from '@/components/ui/section';
import type { PlainDate } from '@/lib/kernel/dates';
import { peoplePaths } from '@/lib/people/paths';

type ImportUploadProps = {
  token: string;
  /** The proposed day for the first import; left out if people are already registered. */
  first?: PlainDate;
  refused?: RefusedAnswer;
};

/** The form that uploads a file of people and units, with the day from which it applies. */
export function ImportUploadForm({ token, first, refused }: ImportUploadProps) {
  return (
    <UploadForm action={peoplePaths.importUpload} token={token} refused={refused}>
      <DateField
        name="effectiveOn"
        label="Berlaku sejak"
        hint={`Hari pertama penempatan bagi pegawai baru dan yang pindah, kecuali barisnya menyebut tanggal lain. ${first ? 'Untuk menjalankan tahun yang lalu, isi 1 Januari tahun itu.' : 'Isi tanggal SK-nya; kosongkan bila setiap baris menyebut tanggalnya sendiri.'}`}
        value={first}
        optional={!first}
      />
    </UploadForm>
  );
}

type UploadProps = { action: string; token: string; refused?: RefusedAnswer; children?: ReactNode };

/**
 * A form that uploads a file by a plain post to a route of its own, because files are larger than other forms may be. The answer leads to
 * the page that shows how far the file has been read. `refused`: the values and errors of the form that was sent before; undefined if there
 * was none.
 */
export function UploadForm({ action, token, refused, children }: UploadProps) {
  return (
    <form method="post" action={action} encType="multipart/form-data" className="form">
      <input type="hidden" name="_token" value={token} />
      <Refused answer={refused}>
        <FileField
          name="file"
          label="Berkas"
          hint="XLSX, ODS, atau CSV, paling besar 20 MB dan 50.000 baris."
          accept=".xlsx,.ods,.csv,.txt"
        />
        {children}
      </Refused>
      <button type="submit" className="button button-primary">
        Unggah dan periksa
      </button>
    </form>
  );
}

type Column = { key: string; header: string };
type ColumnsProps = { columns: readonly Column[]; hints: Readonly<Record<string, string>> };

/** Explains which columns a file may have and what they contain. */
export function ImportColumns({ columns, hints }: ColumnsProps) {
  return (
    <Section title="Kolom dalam berkas">
      <table className="table">
        <caption>
          Urutan kolom bebas. Kolom yang tidak ada tidak mengubah apa pun; kolom lain diabaikan dan disebutkan. Simpan
          NIP dan kode sebagai teks.
        </caption>
        <thead>
          <tr>
            <th scope="col">Kolom</th>
            <th scope="col">Isi</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ key, header }) => (
            <tr key={key}>
              <th scope="row">{header}</th>
              <td data-label="Isi">{hints[key]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
