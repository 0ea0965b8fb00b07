'use client';

import { useField } from '@/components/forms/form-context';
import { RowButton } from '@/components/forms/row-buttons';
import { MAX_LINK_LENGTH, MAX_NOTE_LENGTH, type TypedLink } from '@/lib/evidence/rules/links';

/** An evidence link as typed in the form, with its errors. */
export type LinkRow = TypedLink & { urlError: string; noteError: string };
export const BLANK_LINK: LinkRow = { id: '', url: '', note: '', urlError: '', noteError: '' };

/** The fields of one link. `list`: the name of the list in the form. `at`: the index of the row, from 0. */
export function LinkFields({ list, at, row }: { list: string; at: number; row: LinkRow }) {
  const name = `${list}.${at}`;
  return (
    <fieldset className="fieldset-card">
      <legend>Bukti {at + 1}</legend>
      <LinkField name={`${name}.url`} label="Alamat" value={row.url} error={row.urlError} />
      <LinkField name={`${name}.note`} label="Keterangan" value={row.note} error={row.noteError} />
      <RowButton intent={`remove:${name}`}>Hapus bukti {at + 1}</RowButton>
      <input type="hidden" name={`${name}.id`} value={row.id} />
    </fieldset>
  );
}

type FieldProps = { name: string; label: string; value: string; error: string };

function LinkField({ name, label, value, error }: FieldProps) {
  const { id, focusProps } = useField(name);
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
        {...focusProps}
      />
    </div>
  );
}
