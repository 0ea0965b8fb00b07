import type { PickChoice } from '@/components/forms/pick-field';
import type { Joining } from '@/lib/skp/rules/joining';

/** Says what happens if a result is ticked. A result that the plan already has gets only its missing indicators, or cannot be ticked. */
export function joiningWords(
  joining: Joining<{ title: string }>,
  lines: readonly string[],
): Omit<PickChoice, 'value' | 'label'> {
  if (joining.state === 'new') return { lines };
  if (joining.state === 'there') return { lines, disabledReason: 'Sudah ada dalam SKP Anda.' };
  const { result, missing } = joining;
  const joins = `Sudah ada dalam SKP Anda: “${result.title}”. Bila dicentang, ${missing.length} indikator yang belum ada digabungkan ke dalamnya; kalimat Anda tetap.`;
  return { lines: [...lines, joins] };
}
