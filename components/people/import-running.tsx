import { Notice } from '@/components/ui/notice';
import { formatNumber } from '@/lib/kernel/numbers';

/** `here`: the address of this page, without the parameter that makes the page show the notice of the last operation again. */
type Props = { done: number; total: number; here: string };
const count = (value: number) => formatNumber(`${value}`);

/** Shows how many rows of a confirmed import are done. The page reloads by itself, with or without JavaScript. */
export function ImportRunning({ done, total, here }: Props) {
  return (
    <Notice title="Impor sedang berjalan">
      <meta httpEquiv="refresh" content={`2;url=${here}`} />
      <p role="status">
        {count(done)} dari {count(total)} baris sudah dimasukkan.{' '}
        <progress value={done} max={Math.max(total, 1)}>
          {count(done)} dari {count(total)}
        </progress>
      </p>
      <p>
        Halaman ini memperbarui diri. Anda boleh menutupnya atau bekerja di halaman lain: impor berjalan terus sampai
        selesai, juga bila server dimulai ulang.
      </p>
    </Notice>
  );
}
