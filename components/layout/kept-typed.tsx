import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { WordList } from '@/components/ui/word-list';

/**
 * Values that were typed before the session ended. The list is for a page that no longer has their form. If a form on the page shows the
 * values, CSS hides this list (`KeptMark`, globals.css).
 */
export function KeptHere({ words, reasons }: { words: readonly string[]; reasons: readonly string[] }) {
  return (
    <div className="kept">
      <Notice tone="warn" title="Formulir yang tadi Anda isi tidak ada lagi di halaman ini">
        <p>
          Yang Anda tulis belum tersimpan. Salin dari sini bila masih Anda perlukan; tulisan ini hilang satu jam setelah
          tadi dikirim.
        </p>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        <WordList words={words} />
      </Notice>
    </div>
  );
}

type Kept = {
  id: string;
  /** What the text was for; given if its form cannot be sent any more. */
  title?: string;
  /** The address of the page with the form; undefined if there is none. */
  href: string | undefined;
  words: readonly string[];
};

/** Lists of typed values that were not sent, each with a link to the page of its form if there is one. */
export function KeptList({ kept }: { kept: readonly Kept[] }) {
  if (kept.length === 0) return <EmptyState title="Tidak ada tulisan yang belum terkirim." />;
  return kept.map(({ id, title, href, words }) => (
    <section key={id} className="card">
      {title && <h2>{title}</h2>}
      <WordList words={words} />
      {href && (
        <p>
          <a href={href}>{title ? 'Buka halamannya' : 'Buka halaman formulirnya'}</a>
        </p>
      )}
    </section>
  ));
}
