'use client';

import { type RefObject, useActionState, useEffect, useRef } from 'react';
import { AnswerSummary } from '@/components/forms/answer-summary';
import { RadioField } from '@/components/forms/choice-field';
import { SelectField, TextAreaField, TextField } from '@/components/forms/field';
import { FormContext } from '@/components/forms/form-context';
import { useLeaveGuard } from '@/components/forms/leave-guard';
import { StaleComparison } from '@/components/forms/stale-comparison';
import { SubmitButton } from '@/components/forms/submit-button';
import { withUnansweredState } from '@/components/forms/unsent';
import { type FormAction, type FormState, UNTOUCHED } from '@/lib/web/form-state';
import { CELL_LABELS, CELL_WORDS, KIND_CHOICES, METHOD_CHOICES, ROLE_CHOICES } from './cell-choices';
import { CellNeighbours } from './cell-neighbours';
import { fieldsOf, savedCell } from './cell-values';
import { columnNoteOf } from './column-note';
import {
  type GridCell,
  type GridColumn,
  type GridPlace,
  type GridRole,
  type GridRow,
  nextOrdinalOf,
} from './grid-words';

type Props = {
  matrixKey: string;
  place: GridPlace;
  column: GridColumn;
  row: GridRow;
  cell: GridCell;
  /** Whether there is a next column and its cells can be written. */
  hasNext: boolean;
  writing: { action: FormAction; token: string };
  /** Shows the saved role in the table, updates the notes of its row and column, and returns the whole cell. */
  keep: (saved: number | GridRole, noteOf: typeof columnNoteOf) => GridCell;
  /** Opens another cell in the dialog; without a place, closes the dialog. */
  goto: (place: GridPlace | undefined) => void;
};

const UNSAVED = 'Yang Anda tulis pada sel ini belum disimpan. Tutup tanpa menyimpan?';

/** The dialog over the table in which one cell is filled in. It sends only the cell, and the table stays. */
export function CellDialog(props: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const unsaved = useRef(false);
  const { column, row, place, cell, goto } = props;
  const mayClose = () => !unsaved.current || window.confirm(UNSAVED);
  useEffect(() => {
    box.current?.showModal();
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby="sel"
      onCancel={(event) => mayClose() || event.preventDefault()}
      onClose={() => goto(undefined)}
    >
      <h2 id="sel">{row.name}</h2>
      <p>
        {column.title}
        {column.note && <span className="muted">. {column.note}</span>}
      </p>
      <CellNeighbours cell={cell} ordinal={place.ordinal} />
      <CellFields
        key={`${place.row} ${place.column} ${place.ordinal}`}
        {...props}
        unsaved={unsaved}
        close={() => box.current?.close()}
        cancel={() => mayClose() && box.current?.close()}
      />
    </dialog>
  );
}

type FieldsProps = Props & {
  /** Whether something was typed and not saved. */
  unsaved: RefObject<boolean>;
  close: () => void;
  cancel: () => void;
};

/** The last token that the server has given. Each sending needs a new token. */
let freshToken: string | undefined;

function CellFields({
  matrixKey,
  place,
  column,
  row,
  cell,
  hasNext,
  writing,
  keep,
  goto,
  unsaved,
  close,
  cancel,
}: FieldsProps) {
  const sent = useRef<FormData>(undefined);
  const send: FormAction = async (previous, form) => {
    sent.current = form;
    const answer = await withUnansweredState(writing.action)(previous, form);
    // If no answer came, there is no new token. By the old token the server recognises that the same form is sent again.
    freshToken = answer.token ?? freshToken;
    return answer;
  };
  const [state, submit, isPending] = useActionState(send, UNTOUCHED);
  const form = useRef<HTMLFormElement>(null);
  useLeaveGuard(form, state, unsaved);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sending that was done
  useEffect(() => {
    if (!state.done || !sent.current) return;
    const kept = keep(savedCell(sent.current, place.ordinal), columnNoteOf);
    const intent = sent.current.get('intent');
    if (intent === 'next') goto({ ...place, column: place.column + 1, ordinal: 0 });
    else if (intent === 'another') goto({ ...place, ordinal: nextOrdinalOf(kept) });
    else close();
  }, [state.done]);
  const fields = fieldsOf(cell, place.ordinal);
  return (
    <FormContext value={{ state, isPending }}>
      <form ref={form} action={submit} noValidate key={state.answer}>
        <AnswerSummary state={state} />
        {state.stale && (
          <StaleComparison stale={state.stale} values={state.values} labels={CELL_LABELS} words={CELL_WORDS} />
        )}
        <Hidden
          values={{
            _token: freshToken ?? writing.token,
            matrix: matrixKey,
            column: column.id,
            assignmentId: row.id,
            ordinal: place.ordinal,
            revision: revisionOf(state, fields.revision),
            inPlace: 'ya',
          }}
        />
        <RadioField name="role" label={CELL_LABELS.role} value={fields.role} choices={ROLE_CHOICES} />
        <TextAreaField name="wording" label={CELL_LABELS.wording} value={fields.wording} rows={2} />
        <SelectField name="resultKind" label={CELL_LABELS.resultKind} value={fields.kind} choices={KIND_CHOICES} />
        <Division column={column} method={fields.method} share={fields.share} />
        <div className="actions">
          <SubmitButton intent="save">Simpan</SubmitButton>
          <SubmitButton intent="another" kind="secondary">
            Simpan, tambah peran hasil
          </SubmitButton>
          {hasNext && (
            <SubmitButton intent="next" kind="secondary">
              Simpan, kolom berikutnya
            </SubmitButton>
          )}
          <button type="button" className="button button-quiet" onClick={cancel}>
            Batal
          </button>
        </div>
      </form>
    </FormContext>
  );
}

function Division({ column, method, share }: { column: GridColumn; method: string; share: string }) {
  const isDivisible = column.target !== undefined;
  const choices = METHOD_CHOICES.filter(({ value }) => value !== 'beban-target' || isDivisible);
  return (
    <div className="grid-2">
      <SelectField
        name="method"
        label={CELL_LABELS.method}
        optional
        value={method}
        empty="Tidak disebutkan"
        choices={choices}
      />
      {isDivisible && <TextField name="share" label={CELL_LABELS.share} optional value={share} inputMode="decimal" />}
    </div>
  );
}

function Hidden({ values }: { values: Readonly<Record<string, string | number>> }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

function revisionOf({ stale, values }: FormState, revision: number): number | string {
  return stale?.revision ?? values.revision ?? revision;
}
