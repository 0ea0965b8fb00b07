type Link = { id: string; url: string | null; note: string };

/** The links of one result; external pages open in a new tab and receive no referrer. */
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
