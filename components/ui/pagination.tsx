/** Keyset paging: links to the neighbouring pages, no page numbers. */
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
