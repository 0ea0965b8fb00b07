import { Notice } from '@/components/ui/notice';
import type { ChainState } from '@/lib/audit/queries';
import { formatNumber } from '@/lib/kernel/numbers';
import { paths } from '@/lib/web/paths';

/** Asks for the chain to be checked, and tells what came out. */
export function ChainCheck({ state }: { state: ChainState | undefined }) {
  if (!state)
    return (
      <form action={paths.audit}>
        <p>
          <button type="submit" className="button" name="periksa" value="ya">
            Periksa keutuhan jejak
          </button>
        </p>
      </form>
    );
  const rows = formatNumber(String(state.rows));
  return state.isIntact ? (
    <Notice tone="good" title={`Rantai utuh sampai nomor ${formatNumber(String(state.seq))}`}>
      <p>{rows} catatan dihitung ulang satu per satu; tidak ada yang diubah, disisipkan, atau dihapus.</p>
    </Notice>
  ) : (
    <Notice tone="bad" title={`Rantai terputus pada nomor ${formatNumber(String(state.seq))}`}>
      <p>
        Catatan pada nomor itu diubah, atau catatan di sekitarnya dihapus, di luar aplikasi. Simpan salinan basis data
        apa adanya dan laporkan kepada pimpinan serta inspektorat; bandingkan dengan cadangan terakhir.
      </p>
    </Notice>
  );
}
