import { stateNotes } from '@/lib/people/labels';

/** Special states that leave a plan standing, below its status; one that stands in its place is told as the excuse already. */
export function StatesBeside({ excuse, states }: { excuse: string | null; states: string | null }) {
  const note = excuse ? '' : stateNotes(states);
  if (!note) return null;
  return (
    <>
      <br />
      <small className="muted">{note}</small>
    </>
  );
}
