type Link = { id: string; url: string | null; note: string };

/** The evidence links of one result. They open in a new tab and send no referrer. */
export function EvidenceList({ links }: { links: readonly Link[] }) {
  if (links.length === 0) return <p className="muted">Belum ada bukti dukung pada periode ini.</p>;
  return (
    <ul>
      {links.map(({ id, url, note }) => (
        <li key={id}>
          {url ? (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {note}
            </a>
          ) : (
            note
          )}
        </li>
      ))}
    </ul>
  );
}
