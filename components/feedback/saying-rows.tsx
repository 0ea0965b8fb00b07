'use client';

import { use } from 'react';
import { type Choice, SelectField, TextAreaField, TextField } from '@/components/forms/field';
import { FormContext } from '@/components/forms/form-context';
import { RowButton } from '@/components/forms/row-buttons';
import { MAX_SAYINGS } from '@/lib/feedback/rules/notes';

type Props = {
  /** The name of the list in its form. */
  list: string;
  /** The start values of the rows, by field name. */
  saved: Readonly<Record<string, string>>;
  /** The field that chooses what a row is about, and its choices. */
  subject: { field: string; label: string; choices: readonly Choice[]; empty?: string };
  givers: readonly Choice[];
  sentiments: readonly Choice[];
  add: string;
};

/** Rows of fields for feedback and who gave it. The server adds and removes the rows, even with JavaScript. */
export function SayingRows({ list, saved, add, ...row }: Props) {
  const { state } = use(FormContext);
  const values = state.answer > 0 ? state.values : saved;
  const rows: string[] = [];
  while (`${list}.${rows.length}.body` in values) rows.push(`${list}.${rows.length}`);
  return (
    <>
      {rows.map((name, at) => (
        <Saying key={name} name={name} number={at + 1} saved={saved} {...row} />
      ))}
      {rows.length < MAX_SAYINGS && <RowButton intent={`add:${list}`}>{add}</RowButton>}
    </>
  );
}

type RowProps = Omit<Props, 'list' | 'add'> & { name: string; number: number };

function Saying({ name, number, saved, subject, givers, sentiments }: RowProps) {
  const of = (field: string) => ({ name: `${name}.${field}`, value: saved[`${name}.${field}`] });
  const { field, ...asked } = subject;
  return (
    <fieldset className="fieldset-card">
      <legend>Umpan balik {number}</legend>
      <div className="grid-2">
        <SelectField {...of(field)} {...asked} />
        <SelectField {...of('giver')} label="Dari" choices={givers} empty="Pilih yang menyampaikan" />
      </div>
      <TextField
        {...of('giverName')}
        label="Nama atau jabatan"
        hint="Boleh kosong bila tidak ingin disebut; wajib bagi pimpinan lain."
        optional
      />
      <TextAreaField {...of('body')} label="Isi umpan balik" rows={2} />
      <SelectField {...of('sentiment')} label="Sifat" choices={sentiments} empty="Pilih sifatnya" />
      <RowButton intent={`remove:${name}`}>
        Hapus <span className="visually-hidden">umpan balik {number}</span>
      </RowButton>
    </fieldset>
  );
}
