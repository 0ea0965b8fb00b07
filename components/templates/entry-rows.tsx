'use client';

import { use } from 'react';
import { type Choice, SelectField, TextField } from '@/components/forms/field';
import { FormContext, useField } from '@/components/forms/form-context';
import { RowButton } from '@/components/forms/row-buttons';
import { BLANK_ENTRY_INDICATOR, type EntryIndicatorFields } from '@/lib/templates/rules/entry-fields';
import { fieldId } from '@/lib/web/form-data';
import type { FormState } from '@/lib/web/form-state';

type Choices = Record<'aspects' | 'perspectives' | 'directions', readonly Choice[]>;
type Props = { saved: readonly EntryIndicatorFields[]; choices: Choices };

/** The fields for the indicators of an entry. The server adds and removes rows: bank entries are few and rarely changed. */
export function EntryRows({ saved, choices }: Props) {
  const { state } = use(FormContext);
  const { error } = useField('indicators');
  const rows = state.answer > 0 ? typedRows(state.values) : saved;
  return (
    <div id={fieldId('indicators')} tabIndex={-1}>
      {error && (
        <p className="field-error">
          <span className="visually-hidden">Kesalahan: </span>
          {error}
        </p>
      )}
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows come and go with a whole new form only
        <IndicatorRow key={i} fieldPrefix={`indicators.${i}`} number={i + 1} row={row} choices={choices} />
      ))}
      <RowButton intent="add:indicators">Tambah indikator</RowButton>
    </div>
  );
}

type RowProps = { fieldPrefix: string; number: number; row: EntryIndicatorFields; choices: Choices };

function IndicatorRow({ fieldPrefix, number, row, choices }: RowProps) {
  return (
    <fieldset className="fieldset-card">
      <legend>Indikator {number}</legend>
      <TextField name={`${fieldPrefix}.title`} label="Indikator kinerja individu" value={row.title} />
      <div className="grid-2">
        <SelectField
          name={`${fieldPrefix}.direction`}
          label="Arah target"
          value={row.direction}
          choices={choices.directions}
        />
        <TextField name={`${fieldPrefix}.measure`} label="Satuan" optional value={row.measure} />
        <SelectField
          name={`${fieldPrefix}.aspect`}
          label="Aspek"
          optional
          value={row.aspect}
          empty="Pilih aspek"
          choices={choices.aspects}
        />
        <SelectField
          name={`${fieldPrefix}.perspective`}
          label="Perspektif (SKP pimpinan)"
          optional
          value={row.perspective}
          empty="Pilih perspektif"
          choices={choices.perspectives}
        />
      </div>
      <RowButton intent={`remove:${fieldPrefix}`}>Hapus indikator {number}</RowButton>
    </fieldset>
  );
}

/** The rows as they were sent. */
function typedRows(values: FormState['values']): EntryIndicatorFields[] {
  const rows: EntryIndicatorFields[] = [];
  for (let i = 0; `indicators.${i}.title` in values; i++) {
    const of = (field: string) => values[`indicators.${i}.${field}`] ?? '';
    const fields = Object.keys(BLANK_ENTRY_INDICATOR).map((field) => [field, of(field)]);
    rows.push(Object.fromEntries(fields) as EntryIndicatorFields);
  }
  return rows;
}
