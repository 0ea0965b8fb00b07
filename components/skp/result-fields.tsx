'use client';

import type { ReactNode } from 'react';
import { SelectField, TextAreaField, TextField } from '@/components/forms/field';
import { RowButton } from '@/components/forms/row-buttons';
import type { ResultFields as Fields } from '@/lib/skp/rules/editor-plan';
import { namesAssigner, namesSupported, type PlanKind } from '@/lib/skp/rules/plan-kind';
import { FieldHelp } from './field-help';
import type { IndicatorRow, PlanChoices } from './indicator-fields';
import { KeptValues } from './kept-values';
import { ListError, RowScope } from './row-scope';

export type ResultRow = Omit<Fields, 'indicators'> & { checkedIndex?: number; indicators: IndicatorRow[] };
export type PlanRows = { results: ResultRow[] };
export type Guidance = {
  kind: PlanKind;
  /** The post of the superior, whose results can be supported; empty if there is no superior. */
  superior: string;
  results: readonly { value: string; label: string }[];
  /**
   * Whether everything that can be chosen or typed is provisional: the superior has no submitted results yet, or there is no superior, and
   * `results` has no result of a team lead.
   */
  isProvisional: boolean;
  choices: PlanChoices;
};

type Props = {
  index: number;
  row: ResultRow;
  guidance: Guidance;
  /** The fields of the result's indicators. */
  children: ReactNode;
};

const KINDS = [
  { value: 'utama', label: 'Utama' },
  { value: 'tambahan', label: 'Tambahan' },
];

/** The fields of one planned result, with the result that it supports and its indicators. */
export function ResultFields({ index, row, guidance, children }: Props) {
  const at = `results.${index}`;
  return (
    <RowScope list="results" index={index} checkedIndex={row.checkedIndex}>
      <fieldset className="fieldset-card">
        <legend>Hasil kerja {index + 1}</legend>
        <input type="hidden" name={`${at}.lineage`} value={row.lineage} />
        <TextAreaField
          name={`${at}.title`}
          label="Rencana hasil kerja"
          hint="Apa yang tercapai, bukan kegiatannya."
          help={<FieldHelp of="title" name="rencana hasil kerja" />}
          value={row.title}
          rows={2}
        />
        <SelectField
          name={`${at}.kind`}
          label="Jenis"
          help={<FieldHelp of="kind" name="jenis" />}
          value={row.kind}
          choices={KINDS}
        />
        <SupportFields at={at} row={row} guidance={guidance} />
        <ListError name={`${at}.indicators`} />
        {children}
        <div className="actions">
          <RowButton intent={`add:${at}.indicators`}>Tambah indikator</RowButton>
          <RowButton intent={`remove:${at}`}>Hapus hasil kerja {index + 1}</RowButton>
        </div>
      </fieldset>
    </RowScope>
  );
}

function SupportFields({ at, row, guidance }: { at: string; row: ResultRow; guidance: Guidance }) {
  const { kind } = guidance;
  const { supportedLineage, supportedText, assignedBy } = row;
  if (!namesAssigner(kind))
    return (
      <>
        <SupportedResult at={at} row={row} guidance={guidance} />
        <KeptValues fieldPrefix={at} values={{ assignedBy }} />
      </>
    );
  return (
    <>
      <TextField
        name={`${at}.assignedBy`}
        label={
          kind.form === 'head' ? 'Pimpinan yang memberi penugasan' : 'Pimpinan atau tim kerja yang memberi penugasan'
        }
        hint="Nama jabatan pimpinan, atau nama tim kerja."
        help={<FieldHelp of="assignedBy" name="pemberi penugasan" />}
        value={assignedBy || guidance.superior}
      />
      {kind.form === 'staff' ? (
        <SupportedResult at={at} row={row} guidance={guidance} />
      ) : (
        <KeptValues fieldPrefix={at} values={{ supportedLineage, supportedText }} />
      )}
    </>
  );
}

/** The field for the superior's result that this result supports. Only form A.1.7 prints it. In other forms it only shows the alignment. */
function SupportedResult({ at, row, guidance }: { at: string; row: ResultRow; guidance: Guidance }) {
  const { kind, results } = guidance;
  const [name, value] = [`${at}.supportedText`, row.supportedText];
  const isPrinted = namesSupported(kind);
  const hint = isPrinted ? undefined : 'Tidak tercetak pada format ini; dipakai untuk melihat keselarasan.';
  const label = `Hasil kerja pimpinan yang diintervensi${guidance.isProvisional ? ' (sementara)' : ''}`;
  const help = <FieldHelp of="supported" name="hasil kerja pimpinan" />;
  if (results.length === 0)
    return <TextAreaField name={name} label={label} hint={hint} help={help} optional value={value} rows={2} />;
  return (
    <>
      <SelectField
        name={`${at}.supportedLineage`}
        label={label}
        hint={hint}
        help={help}
        optional={!isPrinted}
        value={row.supportedLineage}
        empty="Pilih, atau tuliskan di bawah"
        choices={results}
      />
      <TextAreaField
        name={name}
        label="Bila tidak ada dalam daftar, tuliskan"
        optional={!isPrinted}
        value={value}
        rows={2}
      />
    </>
  );
}
