import { Notice } from '@/components/ui/notice';
import { formatNumber } from '@/lib/kernel/numbers';
import type { ReadingState } from '@/lib/web/reading-state';

const count = (value: number) => formatNumber(`${value}`);

/** `here`: the page's own address. */
type Props = { state: Extract<ReadingState, { is: 'open' }>; here: string };

/** Shows how far a file has been read. The page reloads by itself, with or without JavaScript. */
export function ReadingProgress({ state, here }: Props) {
  const { done, total } = state;
  return (
    <Notice title="Berkas sedang diperiksa">
      <meta httpEquiv="refresh" content={`2;url=${here}`} />
      <p role="status">
        {sentenceOf(state)}{' '}
        {total > 0 && (
          <progress value={done} max={total}>
            {count(done)} dari {count(total)}
          </progress>
        )}
      </p>
      <p>
        Belum ada yang tersimpan. Halaman ini memperbarui diri, lalu menampilkan pratinjaunya. Anda boleh menutupnya:
        pemeriksaan tetap berjalan, dan pratinjaunya dapat dibuka dari halaman impor.
      </p>
    </Notice>
  );
}

function sentenceOf({ hasBegun, done, total }: Props['state']): string {
  if (!hasBegun) return 'Berkas diterima dan menunggu giliran.';
  if (total === 0) return 'Berkas sedang dibuka.';
  if (done < total) return `${count(done)} dari ${count(total)} baris sudah dibaca.`;
  return `${count(total)} baris sudah dibaca dan sedang dibandingkan dengan data yang ada.`;
}

/** Says that a file cannot be used. The reason and the form to send another file are below it on the page. */
export function FileRefused({ fileName }: { fileName: string }) {
  return (
    <Notice tone="warn" title="Berkas tidak dapat dipakai">
      <p role="status">
        Berkas {fileName} tidak dimasukkan, dan tidak ada yang berubah. Sebabnya disebutkan di bawah, pada isian Berkas.
        Perbaiki berkasnya atau pilih berkas lain, lalu unggah lagi.
      </p>
    </Notice>
  );
}
