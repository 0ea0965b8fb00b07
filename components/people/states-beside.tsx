import { stateNotes } from '@/lib/people/labels';

/** Special states beside the status of a plan. A state that replaces the plan is already shown as the excuse. */
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
