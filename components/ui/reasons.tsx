import { type Decision, reasonsOf } from '@/lib/kernel/decision';

/** Why a step is not open, in the words of the rule; nothing when it is. */
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
