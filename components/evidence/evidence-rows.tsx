'use client';

import { use } from 'react';
import { FormContext, fieldId } from '@/components/forms/form-context';
import { useActionForm, useRows } from '@/components/forms/use-action-form';
import { MAX_LINK_LENGTH, MAX_LINKS_PER_RESULT, MAX_NOTE_LENGTH, type TypedLink } from '@/lib/evidence/rules/links';
import type { FormState } from '@/lib/web/form-state';

type Row = TypedLink & { urlError: string; noteError: string };
const BLANK: Row = { id: '', url: '', note: '', urlError: '', noteError: '' };

/** The links of one result as rows: added and removed on the spot, or by a post where there is no JavaScript. */
export function EvidenceRows({ name, saved }: { name: string; saved: readonly TypedLink[] }) {
  const { state } = use(FormContext);
  const control = useActionForm({ links: rowsOf(name, saved, state) });
  const { rows, onAdd, onRemove } = useRows(control, 'links');
  return (
    <div>
      <p className="hint">
        Tempel alamat berkas atau folder (https://…) yang dapat dibuka pejabat penilai, lalu beri keterangan singkat.
      </p>
      {rows.map((row, at) => (
        <fieldset key={row.rowKey} className="fieldset-card">
          <legend>Bukti {at + 1}</legend>
          <LinkField name={`${name}.${at}.url`} label="Alamat" value={row.url} error={row.urlError} />
          <LinkField name={`${name}.${at}.note`} label="Keterangan" value={row.note} error={row.noteError} />
          <button
            type="submit"
            className="button button-quiet"
            name="intent"
            value={`remove:${name}.${at}`}
            onClick={onRemove(at)}
          >
            Hapus bukti {at + 1}
          </button>
          <input type="hidden" name={`${name}.${at}.id`} value={row.id} />
        </fieldset>
      ))}
      {rows.length < MAX_LINKS_PER_RESULT && (
        <button
          type="submit"
          className="button button-secondary"
          name="intent"
          value={`add:${name}`}
          onClick={onAdd(BLANK, fieldId(`${name}.${rows.length}.url`))}
        >
          Tambah tautan bukti
        </button>
      )}
    </div>
  );
}

type FieldProps = { name: string; label: string; value: string; error: string };

function LinkField({ name, label, value, error }: FieldProps) {
  const id = fieldId(name);
  const isUrl = name.endsWith('.url');
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">Kesalahan: </span>
          {error}
        </p>
      )}
      <input
        id={id}
        name={name}
        className="input"
        type={isUrl ? 'url' : 'text'}
        defaultValue={value}
        maxLength={isUrl ? MAX_LINK_LENGTH : MAX_NOTE_LENGTH}
        autoComplete="off"
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}

/** After an answer the rows are what was sent, each with its errors; before that, what is saved. */
function rowsOf(name: string, saved: readonly TypedLink[], { answer, values, fields }: FormState): Row[] {
  if (answer === 0) return saved.map((link) => ({ ...BLANK, ...link }));
  const rows: Row[] = [];
  for (let at = 0; `${name}.${at}.url` in values; at++) {
    const of = (field: string) => `${name}.${at}.${field}`;
    const { [of('id')]: id = '', [of('url')]: url = '', [of('note')]: note = '' } = values;
    rows.push({ id, url, note, urlError: fields[of('url')] ?? '', noteError: fields[of('note')] ?? '' });
  }
  return rows;
}
