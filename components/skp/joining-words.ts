import type { Pick } from '@/components/forms/pick-field';
import type { Joining } from '@/lib/skp/rules/joining';

/** What ticking something does to a plan that may have it already: nothing is ever doubled. */
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
