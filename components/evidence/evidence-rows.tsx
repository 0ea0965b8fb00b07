'use client';

import { use, useRef, useState } from 'react';
import { FormContext } from '@/components/forms/form-context';
import { type RowAction, RowActions, RowButton } from '@/components/forms/row-buttons';
import { MAX_LINKS_PER_RESULT, type TypedLink } from '@/lib/evidence/rules/links';
import { fieldId, valuesOf } from '@/lib/web/form-data';
import type { FormState } from '@/lib/web/form-state';
import { BLANK_LINK, LinkFields, type LinkRow } from './link-fields';
import type { LiveLinks } from './live-links';

type Live = { Links: typeof LiveLinks; initial: readonly LinkRow[]; first: string };
type Props = {
  /** The lineage id of the result, which stays the same in all versions of the plan. */
  result: string;
  saved: readonly TypedLink[];
};

/**
 * The evidence links of one result as rows of fields. The code that adds and removes rows is loaded when a button for this is pressed
 * first. Without JavaScript, or if the code cannot be loaded, the button sends the form, and the server adds or removes the row.
 */
export function EvidenceRows({ result, saved }: Props) {
  const list = `results.${result}.evidence`;
  const { state } = use(FormContext);
  const [live, setLive] = useState<Live>();
  const isFetching = useRef(false);
  const loadLiveRows: RowAction = (first, button) => {
    if (isFetching.current) return true;
    isFetching.current = true;
    import('./live-links').then(
      ({ LiveLinks: Links }) =>
        setLive({ Links, first, initial: typedLinks(list, valuesOf(new FormData(button?.form ?? undefined)), state) }),
      () => button?.form?.requestSubmit(button),
    );
    return true;
  };
  // Before the form is sent, the saved rows are shown; after an answer, the sent rows with their errors.
  const rows = state.answer === 0 ? saved.map(asRow) : typedLinks(list, state.values, state);
  return (
    <div id={fieldId(list)} tabIndex={-1}>
      <p className="hint">
        Tempel alamat berkas atau folder (https://…) yang dapat dibuka pejabat penilai, lalu beri keterangan singkat.
      </p>
      {live ? (
        <live.Links result={result} initial={live.initial} first={live.first} />
      ) : (
        <RowActions value={loadLiveRows}>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: these rows change only together with the whole form
            <LinkFields key={at} list={list} at={at} row={row} />
          ))}
          {rows.length < MAX_LINKS_PER_RESULT && <RowButton intent={`add:${list}`}>Tambah tautan bukti</RowButton>}
        </RowActions>
      )}
    </div>
  );
}

function asRow(link: TypedLink): LinkRow {
  return { ...BLANK_LINK, ...link };
}

function typedLinks(list: string, values: FormState['values'], { fields }: FormState): LinkRow[] {
  const rows: LinkRow[] = [];
  for (let at = 0; `${list}.${at}.url` in values; at++) {
    const of = (field: string) => `${list}.${at}.${field}`;
    const { [of('id')]: id = '', [of('url')]: url = '', [of('note')]: note = '' } = values;
    rows.push({ id, url, note, urlError: fields[of('url')] ?? '', noteError: fields[of('note')] ?? '' });
  }
  return rows;
}
