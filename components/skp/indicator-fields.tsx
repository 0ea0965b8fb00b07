'use client';

import { type Choice, SelectField, TextField } from '@/components/forms/field';
import { RowButton } from '@/components/forms/row-deeds';
import type { IndicatorFields as Fields } from '@/lib/skp/rules/editor-plan';
import { RowScope } from './row-scope';

export type IndicatorRow = Fields & { at?: number };
export type PlanChoices = {
  aspects: readonly Choice[];
  perspectives: readonly Choice[];
  directions: readonly Choice[];
};

type Props = {
  list: string;
  index: number;
  row: IndicatorRow;
  isHead: boolean;
  choices: PlanChoices;
};

/** One indicator: what is measured, which way is better, how much of what. */
export function IndicatorFields({ list, index, row, isHead, choices }: Props) {
  const at = `${list}.${index}`;
  return (
    <RowScope list={list} index={index} at={row.at}>
      <fieldset className="fieldset-card">
        <legend>Indikator {index + 1}</legend>
        <input type="hidden" name={`${at}.lineage`} value={row.lineage} />
        <TextField name={`${at}.title`} label="Indikator kinerja individu" value={row.title} />
        <div className="grid-2">
          {isHead ? (
            <SelectField
              name={`${at}.perspective`}
              label="Perspektif"
              value={row.perspective}
              empty="Pilih perspektif"
              choices={choices.perspectives}
            />
          ) : (
            <SelectField
              name={`${at}.aspect`}
              label="Aspek"
              value={row.aspect}
              empty="Pilih aspek"
              choices={choices.aspects}
            />
          )}
          <SelectField
            name={`${at}.direction`}
            label="Arah target"
            value={row.direction}
            choices={choices.directions}
          />
          <TextField name={`${at}.target`} label="Target" value={row.target} />
          <TextField name={`${at}.measure`} label="Satuan" value={row.measure} />
        </div>
        <RowButton intent={`remove:${at}`}>Hapus indikator {index + 1}</RowButton>
      </fieldset>
    </RowScope>
  );
}
