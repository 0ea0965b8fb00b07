'use client';

import type { FormState } from '@/lib/web/form-state';

export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Props = {
  stale: NonNullable<FormState['stale']>;
  values: FormState['values'];
  labels: Readonly<Record<string, string>>;
  words?: Words;
};

/**
 * Shown if the record was saved after this form was opened, by another person or in another tab. It lists the fields whose saved and typed
 * values differ, with both values.
 */
export function StaleComparison({ stale, values, labels, words = {} }: Props) {
  // A value may be a stored word or already the label of this word. Both are compared and shown as the label.
  const labelOf = (name: string, value = '') => words[name]?.[value] ?? value;
  const different = Object.entries(stale.current).filter(
    ([name, saved]) => labelOf(name, values[name]) !== labelOf(name, saved),
  );
  if (different.length === 0) return null;
  return (
    <table className="table">
      <caption>Isian Anda dan yang sudah tersimpan</caption>
      <thead>
        <tr>
          <th scope="col">Isian</th>
          <th scope="col">Tersimpan sekarang</th>
          <th scope="col">Ketikan Anda (masih ada di bawah)</th>
        </tr>
      </thead>
      <tbody>
        {different.map(([name, saved]) => (
          <tr key={name}>
            <th scope="row">{labels[name] ?? stale.labels[name] ?? name}</th>
            <td data-label="Tersimpan sekarang">{labelOf(name, saved) || '(kosong)'}</td>
            <td data-label="Ketikan Anda">{labelOf(name, values[name]) || '(kosong)'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
