import { formatCount } from '@/lib/kernel/numbers';
import { PURPOSE_MIN } from '@/lib/recaps/schema';

type Props = {
  /** The address of the route that answers with the file. */
  action: string;
  /** The Indonesian word for what the file contains, used in a sentence of the form. */
  what: string;
  token: string;
  filter: Readonly<Record<string, string>>;
  rows: number;
  /** The purpose that was typed and refused; empty at first. `error`: why it was refused; undefined at first. */
  typed: string;
  error: string | undefined;
};

/** The form that downloads a file. It is a plain post: a server action cannot answer with a file. The audit trail stores the purpose. */
export function ExportForm({ action, what, token, filter, rows, typed, error }: Props) {
  return (
    <form method="post" action={action} className="form">
      <input type="hidden" name="_token" value={token} />
      {Object.entries(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={error ? 'field field-wrong' : 'field'}>
        <label htmlFor="f-purpose">Tujuan pengunduhan</label>
        <p className="hint" id="f-purpose-hint">
          Untuk apa {what} ini diunduh, paling sedikit {PURPOSE_MIN} huruf. Berkasnya memuat data pribadi: tujuan,
          saringan, dan jumlah baris dicatat dalam jejak audit.
        </p>
        {error && (
          <p className="field-error" id="f-purpose-error" role="alert">
            <span className="visually-hidden">Kesalahan: </span>
            {error}
          </p>
        )}
        <input
          id="f-purpose"
          name="purpose"
          className="input"
          defaultValue={typed}
          autoComplete="off"
          aria-describedby={error ? 'f-purpose-hint f-purpose-error' : 'f-purpose-hint'}
          aria-invalid={error ? true : undefined}
        />
      </div>
      <p className="actions">
        <button type="submit" name="format" value="xlsx" className="button button-primary">
          Unduh XLSX ({formatCount(rows)} pegawai)
        </button>
        <button type="submit" name="format" value="csv" className="button button-secondary">
          Unduh CSV
        </button>
      </p>
    </form>
  );
}
