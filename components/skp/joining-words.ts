import type { Pick } from '@/components/forms/pick-field';
import type { Joining } from '@/lib/skp/rules/joining';

/** Says what happens if a result is ticked. A result that the plan already has gets only its missing indicators, or cannot be ticked. */
export function joiningWords(
  joining: Joining<{ title: string }>,
  lines: readonly string[],
): Omit<Pick, 'value' | 'label'> {
  if (joining.state === 'new') return { lines };
  if (joining.state === 'there') return { lines, closed: 'Sudah ada dalam SKP Anda.' };
  const { result, missing } = joining;
  const joins = `Sudah ada dalam SKP Anda: “${result.title}”. Bila dicentang, ${missing.length} indikator yang belum ada digabungkan ke dalamnya; kalimat Anda tetap.`;
  return { lines: [...lines, joins] };
}
