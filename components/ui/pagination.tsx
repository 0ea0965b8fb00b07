/** Links to the previous and the next page of a list. There are no page numbers, because lists are read by keys (keyset paging). */
export function Pagination({ previous, next }: { previous?: string; next?: string }) {
  if (!previous && !next) return null;
  return (
    <nav className="pagination" aria-label="Halaman daftar">
      {previous && (
        <a href={previous} rel="prev">
          ← Sebelumnya
        </a>
      )}
      {next && (
        <a href={next} rel="next">
          Berikutnya →
        </a>
      )}
    </nav>
  );
}
