import { skpPaths } from '@/lib/skp/paths';
import type { EarlierPlan } from '@/lib/skp/queries/earlier-plans';

type Props = { skpId: string; plans: readonly EarlierPlan[]; chosen: string };

const planWords = ({ year, position, unit }: EarlierPlan) => `SKP ${year}: ${position}, ${unit}`;

/** The earlier plan from which results are copied, and links to choose another one. */
export function CopyChoice({ skpId, plans, chosen }: Props) {
  const others = plans.filter((plan) => plan.skpId !== chosen);
  const [current] = plans.filter((plan) => plan.skpId === chosen);
  return (
    <>
      <p>
        Sumber: <strong>{current && planWords(current)}</strong>.
      </p>
      {others.length > 0 && (
        <nav aria-label="SKP sebelumnya yang lain">
          <ul>
            {others.map((plan) => (
              <li key={plan.skpId}>
                <a href={skpPaths.copy(skpId, plan.skpId)}>{planWords(plan)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
