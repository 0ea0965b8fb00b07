'use client';

import { use } from 'react';
import type { Control } from 'react-hook-form';
import { RowActions, RowButton } from '@/components/forms/row-buttons';
import { useActionForm, useFirstAction, useRows } from '@/components/forms/use-action-form';
import { BLANK_INDICATOR, BLANK_RESULT } from '@/lib/skp/rules/editor-plan';
import { IndicatorFields } from './indicator-fields';
import { type Guidance, type PlanRows, ResultFields, type ResultRow } from './result-fields';

type Props = {
  initial: PlanRows;
  /** The intent of the click that loaded this component. */
  first: string;
  guidance: Guidance;
};

const BLANK = { ...BLANK_RESULT, indicators: [BLANK_INDICATOR] };

/** The rows of the plan, which JavaScript adds and removes without the server. */
export function LiveRows({ initial, first, guidance }: Props) {
  const control = useActionForm<PlanRows>(initial);
  const { rows, actionWith } = useRows(control, 'results');
  const take = actionWith(BLANK, 'title');
  useFirstAction(take, first);
  return (
    <RowActions value={take}>
      {rows.map((row, i) => (
        <LiveResult key={row.rowKey} control={control} index={i} row={row} first={first} guidance={guidance} />
      ))}
      <RowButton intent="add:results">Tambah hasil kerja</RowButton>
    </RowActions>
  );
}

type RowProps = { control: Control<PlanRows>; index: number; row: ResultRow; first: string; guidance: Guidance };

function LiveResult({ control, index, row, first, guidance }: RowProps) {
  const list = `results.${index}.indicators` as const;
  const takeResult = use(RowActions);
  const { rows, actionWith } = useRows(control, list);
  const take = actionWith(BLANK_INDICATOR, 'title');
  useFirstAction(take, row.checkedIndex === undefined ? undefined : first);
  return (
    <RowActions value={(intent, button) => take(intent) || takeResult(intent, button)}>
      <ResultFields index={index} row={row} guidance={guidance}>
        {rows.map((indicator, j) => (
          <IndicatorFields
            key={indicator.rowKey}
            list={list}
            index={j}
            row={indicator}
            kind={guidance.kind}
            choices={guidance.choices}
          />
        ))}
      </ResultFields>
    </RowActions>
  );
}
