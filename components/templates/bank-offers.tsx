import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/field';
import { PickField } from '@/components/forms/pick-field';
import { SearchForm } from '@/components/forms/search-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { joiningWords } from '@/components/skp/joining-words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { skpPaths } from '@/lib/skp/paths';
import type { ResultRow } from '@/lib/skp/queries';
import { joiningOf } from '@/lib/skp/rules/joining';
import type { BankEntry, BankPage } from '@/lib/templates/queries/bank';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  skp: { id: string; revision: number };
  planned: readonly ResultRow[];
  page: BankPage;
  q: string;
  action: FormAction;
};

/**
 * The form that takes bank entries into a plan: a check box for each entry that fits the post of the plan. An entry that the plan already
 * has says so.
 */
export function BankOffers({ skp, planned, page, q, action }: Props) {
  const to = (name: string, id?: string) => id && skpPaths.searchBank(skp.id, { q, [name]: id });
  return (
    <>
      <SearchForm to={skpPaths.bank(skp.id)} label="Cari di bank">
        <TextField name="q" label="Cari kata" type="search" value={q} />
        <button type="submit" className="button button-secondary">
          Tampilkan
        </button>
      </SearchForm>
      {page.rows.length === 0 ? (
        <EmptyState title={q ? 'Belum ada isian bank yang cocok.' : 'Bank belum berisi contoh untuk jabatan ini.'}>
          <p>
            {q
              ? 'Ubah kata pencarian, atau tulis sendiri hasil kerja Anda.'
              : 'Tulis sendiri hasil kerja Anda; “Bantuan” di samping setiap kolom memberi contohnya.'}
          </p>
          <LinkButton href={skpPaths.edit(skp.id)}>Kembali ke isian SKP</LinkButton>
        </EmptyState>
      ) : (
        <ActionForm action={action} hidden={{ skpId: skp.id }} revision={skp.revision} wide>
          <PickField
            name="picks"
            legend="Hasil kerja yang ingin diambil"
            picks={page.rows.map((entry) => ({
              value: entry.id,
              label: entry.title,
              ...joiningWords(joiningOf({ ...entry, originId: entry.id }, planned), linesOf(entry)),
            }))}
          />
          <SubmitButton>Tambahkan ke SKP</SubmitButton>
        </ActionForm>
      )}
      <Pagination previous={to('sebelum', page.previous)} next={to('setelah', page.next)} />
    </>
  );
}

const linesOf = ({ indicators }: BankEntry) =>
  indicators.map(({ title, measure }) => (measure ? `${title} (${measure})` : title));
