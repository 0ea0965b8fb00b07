'use client';

import { useRef, useState } from 'react';
import { type RowAction, RowActions, RowButton } from '@/components/forms/row-buttons';
import { valuesOf } from '@/lib/web/form-data';
import { IndicatorFields } from './indicator-fields';
import type { LiveRows } from './live-rows';
import { type Guidance, type PlanRows, ResultFields } from './result-fields';
import { typedRows } from './typed-rows';

type Live = { Rows: typeof LiveRows; initial: PlanRows; first: string };
type Props = { initial: PlanRows; guidance: Guidance };

/**
 * The rows of the plan. The code that adds and removes rows is loaded when a button for this is pressed first, because reading and filling
 * in do not need it. If the code cannot be loaded, the button sends the form, as it does without JavaScript.
 */
export function PlanRowsArea({ initial, guidance }: Props) {
  const [live, setLive] = useState<Live>();
  const isFetching = useRef(false);
  const loadLiveRows: RowAction = (first, button) => {
    if (isFetching.current) return true;
    isFetching.current = true;
    import('./live-rows').then(
      ({ LiveRows: Rows }) =>
        setLive({ Rows, first, initial: typedRows(valuesOf(new FormData(button?.form ?? undefined))) }),
      () => button?.form?.requestSubmit(button),
    );
    return true;
  };
  if (live) return <live.Rows initial={live.initial} first={live.first} guidance={guidance} />;
  return (
    <RowActions value={loadLiveRows}>
      {initial.results.map((row, i) => (
        <ResultFields key={row.checkedIndex} index={i} row={row} guidance={guidance}>
          {row.indicators.map((indicator, j) => (
            <IndicatorFields
              key={indicator.checkedIndex}
              list={`results.${i}.indicators`}
              index={j}
              row={indicator}
              kind={guidance.kind}
              choices={guidance.choices}
            />
          ))}
        </ResultFields>
      ))}
      <RowButton intent="add:results">Tambah hasil kerja</RowButton>
    </RowActions>
  );
}
