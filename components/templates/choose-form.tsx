import { ActionForm } from '@/components/forms/action-form';
import { SelectField, TextAreaField, TextField } from '@/components/forms/field';
import { PickField } from '@/components/forms/pick-field';
import { SearchForm } from '@/components/forms/search-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { PersonSearch } from '@/components/people/person-search';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { CycleRow } from '@/lib/cycles/queries';
import { formatNumber } from '@/lib/kernel/numbers';
import { SKP_STATUS_WORDS } from '@/lib/skp/labels';
import { templatePaths } from '@/lib/templates/paths';
import type { CandidatePage, CandidateRow } from '@/lib/templates/queries/candidates';
import type { Template } from '@/lib/templates/queries/templates';
import { whyClosed } from '@/lib/templates/rules/giving';
import type { FormAction } from '@/lib/web/form-state';

type Filter = { q: string; unitDicari: string; tahun: string };
type FiltersProps = { templateId: string; filter: Filter; cycles: readonly CycleRow[]; unitFault?: string };

/** The filters for the people who are offered. They become part of the page's address. */
export function ChooseFilters({ templateId, filter, cycles, unitFault }: FiltersProps) {
  return (
    <SearchForm to={templatePaths.give(templateId)} label="Cari pegawai">
      <PersonSearch name="q" value={filter.q} />
      <TextField name="unitDicari" label="Kode atau nama unit" value={filter.unitDicari} />
      {cycles.length > 1 && (
        <SelectField
          name="tahun"
          label="Tahun kinerja"
          value={filter.tahun}
          choices={cycles.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <button type="submit" className="button button-secondary">
        Tampilkan
      </button>
      {unitFault && <p className="field-error">{unitFault}</p>}
    </SearchForm>
  );
}

type Props = {
  template: Template;
  cycle: CycleRow;
  filter: Filter;
  page: CandidatePage;
  to: (name: string, id?: string) => string | undefined;
  action: FormAction;
};

/**
 * The form that chooses people for a template: by check boxes, by pasted NIPs, or everybody whom the search has found and whose post fits.
 */
export function ChooseForm({ template, cycle, filter, page, to, action }: Props) {
  const { rows, total } = page;
  const hidden = { templateId: template.id, cycleId: cycle.id, q: filter.q, unit: filter.unitDicari };
  return (
    <ActionForm action={action} hidden={hidden} wide>
      <button type="submit" name="intent" value="picked" hidden />
      {rows.length === 0 ? (
        <EmptyState title="Tidak ada pegawai yang cocok.">
          <p>Ubah pencarian di atas. Templat hanya untuk pegawai di lingkup Anda dengan jabatan yang sesuai.</p>
        </EmptyState>
      ) : (
        <>
          <PickField
            name="picks"
            legend={`Pegawai yang jabatannya cocok (${formatNumber(`${total}`)})`}
            picks={rows.map((row) => pickOf(template, row))}
          />
          <Pagination previous={to('sebelum', page.previous)} next={to('setelah', page.next)} />
        </>
      )}
      <TextAreaField
        name="numbers"
        label="Atau tempel daftar NIP"
        hint="Satu NIP per baris, misalnya dari lembar kerja."
        optional
        rows={3}
      />
      <div className="actions">
        <SubmitButton intent="picked">Pratinjau yang dipilih</SubmitButton>
        {rows.length > 0 && (
          <SubmitButton intent="all" kind="secondary">
            Pratinjau semua ({formatNumber(`${total}`)})
          </SubmitButton>
        )}
      </div>
    </ActionForm>
  );
}

function pickOf(template: Template, row: CandidateRow) {
  const status = row.status ? `SKP: ${SKP_STATUS_WORDS[row.status]}` : 'SKP belum dimulai';
  const disabledReason = whyClosed(template, row);
  return {
    value: row.assignmentId,
    label: row.person,
    lines: [`${row.name}, ${row.unit}`, ...(disabledReason ? [] : [status])],
    disabledReason,
  };
}
