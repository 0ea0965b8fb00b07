import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/field';
import { PickField } from '@/components/forms/pick-field';
import { SearchForm } from '@/components/forms/search-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { templatePaths } from '@/lib/templates/paths';
import type { BankPage } from '@/lib/templates/queries/bank';
import type { Template } from '@/lib/templates/queries/templates';
import type { FormAction } from '@/lib/web/form-state';

type Props = { template: Template; page: BankPage; q: string; action: FormAction };

/** The form that adds bank entries to a template. It offers only entries that fit every post of the template. */
export function EntryOffers({ template, page, q, action }: Props) {
  const known = new Set(template.entries.map(({ id }) => id));
  const to = (name: string, id?: string) => id && templatePaths.setEntries(template.id, { q, [name]: id });
  return (
    <>
      <SearchForm to={templatePaths.setEntries(template.id)} label="Cari di bank">
        <TextField name="q" label="Cari kata" type="search" value={q} />
        <button type="submit" className="button button-secondary">
          Tampilkan
        </button>
      </SearchForm>
      {page.rows.length === 0 ? (
        <EmptyState title="Tidak ada isian bank yang cocok.">
          <p>Ubah kata pencarian, atau tambahkan isian untuk jabatan ini ke bank.</p>
          <LinkButton href={templatePaths.bank}>Buka bank hasil kerja</LinkButton>
        </EmptyState>
      ) : (
        <ActionForm action={action} hidden={{ templateId: template.id }} revision={template.revision} wide>
          <PickField
            name="picks"
            legend="Isian yang dimasukkan"
            picks={page.rows.map(({ id, title, indicators }) => ({
              value: id,
              label: title,
              lines: indicators.map((indicator) => indicator.title),
              closed: known.has(id) ? 'Sudah ada dalam templat ini.' : undefined,
            }))}
          />
          <SubmitButton>Masukkan ke templat</SubmitButton>
        </ActionForm>
      )}
      <Pagination previous={to('sebelum', page.previous)} next={to('setelah', page.next)} />
    </>
  );
}
