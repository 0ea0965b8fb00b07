'use client';

import type { FormState } from '@/lib/web/form-state';

type Props = {
  stale: NonNullable<FormState['stale']>;
  values: FormState['values'];
  labels: Readonly<Record<string, string>>;
};

/** After a lost update: what stands saved now beside what was typed, for the fields that differ. */
export function StaleComparison({ stale, values, labels }: Props) {
  const different = Object.entries(stale.current).filter(([name, saved]) => (values[name] ?? '') !== saved);
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
            <td data-label="Tersimpan sekarang">{saved || '(kosong)'}</td>
            <td data-label="Ketikan Anda">{values[name] || '(kosong)'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
