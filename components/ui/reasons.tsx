import { type Decision, reasonsOf } from '@/lib/kernel/decision';

/** The reasons why a decision does not allow a step; nothing if the step is allowed. */
export function Reasons({ decision }: { decision: Decision }) {
  const reasons = reasonsOf(decision);
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
