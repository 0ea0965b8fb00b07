import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/field';
import { PickField } from '@/components/forms/pick-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { plainWording } from '@/lib/skp/rules/wording';
import type { BankPage } from '@/lib/templates/queries/bank';
import type { FormAction } from '@/lib/web/form-state';
import { paths } from '@/lib/web/paths';

type Props = {
  skp: { id: string; revision: number };
  /** Titles of the results that the plan has. */
  planned: readonly string[];
  page: BankPage;
  q: string;
  action: FormAction;
};

/** Entries that are meant for the post of a plan, to be ticked; what the plan has already is marked. */
export function BankOffers({ skp, planned, page, q, action }: Props) {
  const known = new Set(planned.map(plainWording));
  const to = (name: string, id?: string) => id && paths.skp.searchBank(skp.id, { q, [name]: id });
  return (
    <>
      <form method="get" action={paths.skp.bank(skp.id)} className="filters" aria-label="Cari di bank">
        <TextField name="q" label="Cari kata" type="search" value={q} />
        <button type="submit" className="button button-secondary">
          Tampilkan
        </button>
      </form>
      {page.rows.length === 0 ? (
        <EmptyState title="Belum ada isian bank yang cocok.">
          <p>Ubah kata pencarian, atau tulis sendiri hasil kerja Anda.</p>
          <LinkButton href={paths.skp.edit(skp.id)}>Kembali ke isian SKP</LinkButton>
        </EmptyState>
      ) : (
        <ActionForm action={action} hidden={{ skpId: skp.id }} revision={skp.revision} wide>
          <PickField
            name="picks"
            legend="Hasil kerja yang ingin diambil"
            picks={page.rows.map(({ id, title, wording, indicators }) => ({
              value: id,
              label: title,
              lines: indicators.map(({ title: name, measure }) => (measure ? `${name} (${measure})` : name)),
              closed: known.has(wording) ? 'Sudah ada dalam SKP Anda.' : undefined,
            }))}
          />
          <SubmitButton>Tambahkan ke SKP</SubmitButton>
        </ActionForm>
      )}
      <Pagination previous={to('sebelum', page.previous)} next={to('setelah', page.next)} />
    </>
  );
}
