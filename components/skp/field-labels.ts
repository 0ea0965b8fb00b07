import { ANNEX_WORDS } from '@/lib/skp/labels';
import type { PlanChoices } from './indicator-fields';

const RESULT_WORDS: Readonly<Record<string, string>> = {
  kind: 'jenis',
  title: 'rencana hasil kerja',
  supportedText: 'hasil kerja pimpinan',
  assignedBy: 'pemberi penugasan',
  supportedLineage: 'hasil kerja pimpinan dari daftar',
  indicators: 'indikator',
};
const INDICATOR_WORDS: Readonly<Record<string, string>> = {
  title: 'isi indikator',
  aspect: 'aspek',
  direction: 'arah target',
  target: 'target',
  measure: 'satuan',
  perspective: 'perspektif',
  sure: 'target',
};

/** The label of each field of the editor by its name, for example "Hasil kerja 2, indikator 1: target". */
export function fieldLabels(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, labelOf(name)]));
}

/**
 * Returns a reason with the place of its field in front, because several rows may have the same error. A reason that already names the
 * place is not changed.
 */
export function placedReason(name: string, reason: string): string {
  if (name === 'results' || reason.startsWith('Hasil kerja ')) return reason;
  return `${labelOf(name)}. ${reason}`;
}

function labelOf(name: string): string {
  const [part, key = '', field = '', number, last = ''] = name.split('.');
  if (part === 'annex') return ANNEX_WORDS[key as keyof typeof ANNEX_WORDS]?.title ?? name;
  if (part !== 'results') return `Ekspektasi khusus: ${key}`;
  const result = `Hasil kerja ${Number(key) + 1}`;
  return number === undefined
    ? `${result}: ${RESULT_WORDS[field] ?? field}`
    : `${result}, indikator ${Number(number) + 1}: ${INDICATOR_WORDS[last] ?? last}`;
}

/** The labels of stored choices by field name and stored value, for the comparison after a lost update. */
export function fieldWords(names: readonly string[], { aspects, perspectives, directions }: PlanChoices) {
  const kinds = [
    { value: 'utama', label: 'Utama' },
    { value: 'tambahan', label: 'Tambahan' },
  ];
  const offered = { kind: kinds, aspect: aspects, perspective: perspectives, direction: directions };
  return Object.fromEntries(
    names.map((name) => {
      const choices = offered[name.split('.').at(-1) as keyof typeof offered] ?? [];
      return [name, Object.fromEntries(choices.map(({ value, label }) => [value, label]))];
    }),
  );
}
