import { Notice } from '@/components/ui/notice';

type Props = {
  faults: { count: number; isMore: boolean; latest?: { number: string } };
  /** The free space of the disk, if it will soon be full; undefined if there is enough. */
  freeBytes: number | undefined;
};

/** Tells an admin about the server: faults of the last hour, and a disk that will soon be full. */
export function ServerState({ faults, freeBytes }: Props) {
  return (
    <>
      {faults.latest && (
        <Notice tone="warn" title="Gangguan di server">
          <p>
            Dalam satu jam terakhir {faults.isMore ? 'lebih dari ' : ''}
            {faults.count.toLocaleString('id-ID')} permintaan bermasalah; nomor rujukan terakhir {faults.latest.number}.
            Log server memuat sebabnya: sampaikan nomor itu kepada pengelola server.
          </p>
        </Notice>
      )}
      {freeBytes !== undefined && (
        <Notice tone="warn" title="Penyimpanan server hampir penuh">
          <p>
            Tersisa {megabytes(freeBytes)} MB. Setelah penuh, tidak ada yang dapat disimpan. Minta pengelola server
            menyediakan tempat sekarang.
          </p>
        </Notice>
      )}
    </>
  );
}

function megabytes(bytes: number): string {
  return Math.floor(bytes / 1024 / 1024).toLocaleString('id-ID');
}
