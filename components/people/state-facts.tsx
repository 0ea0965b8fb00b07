import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { stateNote } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import type { StateRow } from '@/lib/people/queries/states';

/** The special states of a person, one line for each, with a link to the page that records and changes them. */
export function StateFacts({ personId, rows }: { personId: string; rows: readonly StateRow[] }) {
  return (
    <Section
      title="Keadaan khusus"
      actions={<LinkButton href={peoplePaths.states(personId)}>Lihat atau catat</LinkButton>}
    >
      {rows.length === 0 ? (
        <p className="muted">Tidak ada yang tercatat.</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>{stateNote(row)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
