import type { ReactNode } from 'react';
import type { RefusedAnswer } from '@/components/forms/refused';
import { type Crumb, PageFrame } from '@/components/layout/page-frame';
import { Notice } from '@/components/ui/notice';
import { formatNumber } from '@/lib/kernel/numbers';
import type { ReadingState } from '@/lib/web/reading-state';

const count = (value: number) => formatNumber(`${value}`);

/** `here`: the page's own address. */
type Props = { state: Extract<ReadingState, { is: 'open' }>; here: string };

/** Shows how far a file has been read. The page reloads by itself, with or without JavaScript. */
function ReadingProgress({ state, here }: Props) {
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

/** Says that a file was not read. The form below, which uploads another file, shows the reason at the wrong field. */
function NotRead({ fileName, isFileWrong }: { fileName: string; isFileWrong: boolean }) {
  return (
    <Notice tone="warn" title={isFileWrong ? 'Berkas tidak dapat dipakai' : 'Berkas belum diperiksa'}>
      <p role="status">
        {isFileWrong
          ? `Berkas ${fileName} tidak dimasukkan, dan tidak ada yang berubah. Sebabnya disebutkan di bawah. Perbaiki berkasnya atau pilih berkas lain, lalu unggah lagi.`
          : `Isian yang belum benar ditandai di bawah. Perbaiki isian itu, pilih lagi berkas ${fileName}, lalu unggah.`}
      </p>
    </Notice>
  );
}

type PageProps = {
  title: string;
  fileName: string;
  crumbs: readonly Crumb[];
  /** The page's own address. */
  here: string;
  state: Exclude<ReadingState, { is: 'read' }>;
  /** The form that uploads another file, and the explanation of its columns. Shown only if the file was refused. */
  children: ReactNode;
};

/** The page about an uploaded file: how far the file has been read, or why it could not be read. */
export function ReadingPage({ title, fileName, crumbs, here, state, children }: PageProps) {
  return (
    <PageFrame title={title} lead={fileName} crumbs={crumbs}>
      {state.is === 'open' ? (
        <ReadingProgress state={state} here={here} />
      ) : (
        <>
          <NotRead fileName={fileName} isFileWrong={state.field === 'file'} />
          {children}
        </>
      )}
    </PageFrame>
  );
}

/** The values and the error of a form whose file was refused. Undefined if the file was not refused (yet). */
export function refusedAnswer(
  state: ReadingState,
  values: Readonly<Record<string, string>>,
): RefusedAnswer | undefined {
  return state.is === 'refused' ? { values, fields: { [state.field]: state.why } } : undefined;
}
