import { stateNotes } from '@/lib/people/labels';

/** The special states to show beside the status of a plan. Nothing if the person is excused, because the excuse already names the state. */
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
