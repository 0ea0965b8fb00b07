import type { SupportChoices } from '@/lib/skp/queries/superior';
import { goalChoice } from '@/lib/skp/rules/plan-fields';

const MOST_OF_A_CHOICE = 110;
const shortened = (text: string) => (text.length > MOST_OF_A_CHOICE ? `${text.slice(0, MOST_OF_A_CHOICE)}…` : text);

/**
 * The choices of what a result can support. `isProvisional`: whether all of them are provisional ("sementara"). Beside results of teams,
 * which are not, each objective says it for itself.
 */
export function supportOptions({ superior, goals }: SupportChoices) {
  const results = superior?.results ?? [];
  const besideResults = results.length > 0 ? ' (sementara)' : '';
  return {
    results: [
      ...results.map(({ lineage, wording }) => ({ value: lineage, label: shortened(wording) })),
      ...goals.map(({ id, wording }) => ({ value: goalChoice(id), label: `${shortened(wording)}${besideResults}` })),
    ],
    isProvisional: results.length === 0,
  };
}
