'use client';

import { AskedField } from '@/components/forms/choice-field';
import { type Choice, SelectField, TextAreaField, TextField } from '@/components/forms/field';
import { RowButton } from '@/components/forms/row-buttons';
import type { IndicatorFields as Fields } from '@/lib/skp/rules/editor-plan';
import type { PlanKind } from '@/lib/skp/rules/plan-kind';
import { FieldHelp } from './field-help';
import { KeptValues } from './kept-values';
import { RowScope } from './row-scope';

export type IndicatorRow = Fields & { checkedIndex?: number };
export type PlanChoices = {
  aspects: readonly Choice[];
  perspectives: readonly Choice[];
  directions: readonly Choice[];
};

type Props = {
  list: string;
  index: number;
  row: IndicatorRow;
  kind: PlanKind;
  choices: PlanChoices;
};

/**
 * The fields of one indicator. In the qualitative approach one text contains indicator and target; otherwise target, unit and direction
 * have fields of their own.
 */
export function IndicatorFields({ list, index, row, kind, choices }: Props) {
  const at = `${list}.${index}`;
  return (
    <RowScope list={list} index={index} checkedIndex={row.checkedIndex}>
      <fieldset className="fieldset-card">
        <legend>Indikator {index + 1}</legend>
        <input type="hidden" name={`${at}.lineage`} value={row.lineage} />
        {kind.approach === 'kualitatif' ? (
          <Narrative fieldPrefix={at} row={row} kind={kind} choices={choices} />
        ) : (
          <Measured fieldPrefix={at} row={row} kind={kind} choices={choices} />
        )}
        <RowButton intent={`remove:${at}`}>Hapus indikator {index + 1}</RowButton>
      </fieldset>
    </RowScope>
  );
}

type PartProps = Pick<Props, 'row' | 'kind' | 'choices'> & { fieldPrefix: string };

function Narrative({ fieldPrefix, row, kind, choices }: PartProps) {
  const { aspect, direction, target, measure } = row;
  return (
    <>
      <TextAreaField
        name={`${fieldPrefix}.title`}
        label="Indikator kinerja individu dan target"
        hint="Satu narasi: apa yang diharapkan, sebaik atau sebanyak apa, sampai kapan."
        help={<FieldHelp of="indicator" name="indikator dan target" />}
        value={row.title}
        rows={3}
      />
      {target !== '' && (
        <p className="muted">
          Dari pendekatan kuantitatif, tidak tercetak: target {target} {measure}
        </p>
      )}
      {kind.form === 'head' && <PerspectiveField fieldPrefix={fieldPrefix} row={row} choices={choices} />}
      <KeptValues fieldPrefix={fieldPrefix} values={{ aspect, direction, target, measure }} />
    </>
  );
}

function Measured({ fieldPrefix, row, kind, choices }: PartProps) {
  return (
    <>
      <TextField
        name={`${fieldPrefix}.title`}
        label="Indikator kinerja individu"
        help={<FieldHelp of="indicator" name="indikator kinerja individu" />}
        value={row.title}
      />
      <div className="grid-2">
        {kind.form === 'head' ? (
          <PerspectiveField fieldPrefix={fieldPrefix} row={row} choices={choices} />
        ) : (
          <SelectField
            name={`${fieldPrefix}.aspect`}
            label="Aspek"
            help={<FieldHelp of="aspect" name="aspek" />}
            value={row.aspect}
            empty="Pilih aspek"
            choices={choices.aspects}
          />
        )}
        <SelectField
          name={`${fieldPrefix}.direction`}
          label="Arah target"
          help={<FieldHelp of="direction" name="arah target" />}
          value={row.direction}
          choices={choices.directions}
        />
        <TextField
          name={`${fieldPrefix}.target`}
          label="Target"
          hint={row.read}
          help={<FieldHelp of="target" name="target" />}
          value={row.target}
        />
        <TextField
          name={`${fieldPrefix}.measure`}
          label="Satuan"
          help={<FieldHelp of="measure" name="satuan" />}
          value={row.measure}
        />
      </div>
      <AskedField name={`${fieldPrefix}.sure`} />
    </>
  );
}

function PerspectiveField({ fieldPrefix, row, choices }: Omit<PartProps, 'kind'>) {
  return (
    <SelectField
      name={`${fieldPrefix}.perspective`}
      label="Perspektif"
      help={<FieldHelp of="perspective" name="perspektif" />}
      value={row.perspective}
      empty="Pilih perspektif"
      choices={choices.perspectives}
    />
  );
}
