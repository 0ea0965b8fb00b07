'use client';

import { use } from 'react';
import { Notice } from '@/components/ui/notice';
import { WordList } from '@/components/ui/word-list';
import { lostWords } from '@/lib/web/typed-words';
import { FormContext } from './form-context';

type Props = {
  /** The first part of the field names of all rows, for example `results`. */
  list: string;
  /** The first part of the field names of each row that the form has now, for example `results.<lineage>.evidence`. */
  rows: readonly string[];
  /** The start values by field name. Needed if they come from a draft: the draft may have rows that were removed after it was saved. */
  saved?: Readonly<Record<string, string>>;
};

/** Shows text that was typed into rows which have been removed meanwhile, so that the user can copy it. */
export function LostRows({ list, rows, saved = {} }: Props) {
  const { state } = use(FormContext);
  const words = lostWords({ ...saved, ...state.values }, list, rows);
  if (words.length === 0) return null;
  return (
    <Notice tone="warn" title="Sebagian tulisan Anda tidak ada lagi tempatnya di formulir ini">
      <p>
        Hasil kerja atau indikatornya sudah dihapus atau diganti. Salin dari sini bila masih Anda perlukan; tulisan ini
        tidak ikut tersimpan.
      </p>
      <WordList words={words} />
    </Notice>
  );
}
