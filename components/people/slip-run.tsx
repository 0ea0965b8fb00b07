import { Notice } from '@/components/ui/notice';
import { formatNumber } from '@/lib/kernel/numbers';
import { peoplePaths } from '@/lib/people/paths';

const count = (value: number) => formatNumber(`${value}`);

/** Shows how many slips of a run are made. The page reloads by itself, with or without JavaScript. */
export function SlipRunProgress({ runId, done, total }: { runId: string; done: number; total: number }) {
  return (
    <Notice title="Kata sandi dibuat satu per satu">
      <meta httpEquiv="refresh" content={`3;url=${peoplePaths.slipRun(runId)}`} />
      <p role="status">
        {count(done)} dari {count(total)} kata sandi sudah dibuat.{' '}
        <progress value={done} max={Math.max(total, 1)}>
          {count(done)} dari {count(total)}
        </progress>
      </p>
      <p>
        Halaman ini memperbarui diri. Anda boleh menutupnya: pembuatan berjalan terus sampai selesai, juga bila server
        dimulai ulang, dan slipnya menunggu di halaman Kata sandi pertama.
      </p>
    </Notice>
  );
}

type Unit = { unitId: string | null; code: string | null; name: string | null; slips: number };
/** `until`: until when the slips can be opened, in words; undefined if they cannot be opened any more. */
type UnitsProps = { runId: string; units: readonly Unit[]; until: string | undefined };

/**
 * The units of a run, each with a link to a page for printing. That page has the slips of the unit and the list on which people sign for
 * them.
 */
export function SlipRunUnits({ runId, units, until }: UnitsProps) {
  return (
    <>
      <Notice tone={until ? 'warn' : 'info'}>
        <p>
          {until
            ? `Slip dapat dibuka dan dicetak sampai ${until}. Sesudah semua dicetak, hapus bahannya.`
            : 'Bahan slip ini sudah dihapus. Slip yang hilang diterbitkan ulang dari halaman Kata sandi pertama.'}
        </p>
      </Notice>
      <table className="table">
        <caption>Slip dan tanda terima menurut unit kerja</caption>
        <thead>
          <tr>
            <th scope="col">Unit kerja</th>
            <th scope="col">Slip</th>
            <th scope="col">Cetak</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ unitId, code, name, slips }) => (
            <tr key={unitId ?? ''}>
              <th scope="row">{name ? `${name} (${code})` : 'Tanpa unit kerja'}</th>
              <td data-label="Slip" className="num">
                {count(slips)}
              </td>
              <td data-label="Cetak">
                {until ? (
                  <a href={peoplePaths.slipsOfRun(runId, unitId)} target="_blank" rel="noopener">
                    Buka slip {name ?? 'tanpa unit kerja'}
                  </a>
                ) : (
                  'sudah dihapus'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
