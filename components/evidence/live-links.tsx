'use client';

import { RowButton, RowDeeds } from '@/components/forms/row-deeds';
import { useActionForm, useFirstDeed, useRows } from '@/components/forms/use-action-form';
import { MAX_LINKS_PER_RESULT } from '@/lib/evidence/rules/links';
import { BLANK_LINK, LinkFields, type LinkRow } from './link-fields';

type Report = { results: Record<string, { evidence: LinkRow[] }> };
type Props = {
  /** Lineage of the result. */
  result: string;
  initial: readonly LinkRow[];
  /** The click that fetched this code. */
  first: string;
};

/** The links of one result, with rows added and removed in the browser. */
export function LiveLinks({ result, initial, first }: Props) {
  const list = `results.${result}.evidence` as const;
  const control = useActionForm<Report>({ results: { [result]: { evidence: [...initial] } } });
  const { rows, deedWith } = useRows(control, list);
  const take = deedWith(BLANK_LINK, 'url');
  useFirstDeed(take, first);
  return (
    <RowDeeds value={take}>
      {rows.map((row, at) => (
        <LinkFields key={row.rowKey} list={list} at={at} row={row} />
      ))}
      {rows.length < MAX_LINKS_PER_RESULT && <RowButton intent={`add:${list}`}>Tambah tautan bukti</RowButton>}
    </RowDeeds>
  );
}
