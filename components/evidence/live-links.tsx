'use client';

import { RowActions, RowButton } from '@/components/forms/row-buttons';
import { useActionForm, useFirstAction, useRows } from '@/components/forms/use-action-form';
import { MAX_LINKS_PER_RESULT } from '@/lib/evidence/rules/links';
import { BLANK_LINK, LinkFields, type LinkRow } from './link-fields';

type Report = { results: Record<string, { evidence: LinkRow[] }> };
type Props = {
  /** The lineage id of the result, which stays the same in all versions of the plan. */
  result: string;
  initial: readonly LinkRow[];
  /** The intent of the click that loaded this code. */
  first: string;
};

/** The links of one result as rows that JavaScript adds and removes without the server. */
export function LiveLinks({ result, initial, first }: Props) {
  const list = `results.${result}.evidence` as const;
  const control = useActionForm<Report>({ results: { [result]: { evidence: [...initial] } } });
  const { rows, actionWith } = useRows(control, list);
  const take = actionWith(BLANK_LINK, 'url');
  useFirstAction(take, first);
  return (
    <RowActions value={take}>
      {rows.map((row, at) => (
        <LinkFields key={row.rowKey} list={list} at={at} row={row} />
      ))}
      {rows.length < MAX_LINKS_PER_RESULT && <RowButton intent={`add:${list}`}>Tambah tautan bukti</RowButton>}
    </RowActions>
  );
}
