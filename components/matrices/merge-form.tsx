import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import type { RoleOffer } from '@/lib/matrices/queries/offers';
import { skpPaths } from '@/lib/skp/paths';
import type { ResultRow } from '@/lib/skp/queries';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  skp: { id: string; revision: number };
  offer: RoleOffer;
  /** Results of the plan that are not yet joined with a role. */
  candidates: readonly ResultRow[];
  action: FormAction;
};

/** The form that joins a role with a result that the owner has already written, so that the plan does not contain the same result twice. */
export function MergeForm({ skp, offer, candidates, action }: Props) {
  const results = candidates.map(({ lineageId, title }, i) => ({
    value: lineageId,
    label: title || `Hasil kerja ${i + 1}`,
  }));
  const wordings = [
    {
      value: 'mine',
      label: 'Pertahankan rumusan saya',
      hint: 'Pejabat penilai melihat rumusan Anda di samping rumusan matriks.',
    },
    { value: 'matrix', label: 'Pakai rumusan matriks', hint: offer.wording },
  ];
  return (
    <ActionForm action={action} revision={skp.revision} hidden={{ skpId: skp.id, cellId: offer.id }}>
      <RadioField name="lineage" label="Gabungkan dengan hasil kerja" choices={results} value={results[0]?.value} />
      <RadioField name="wording" label="Rumusan yang dipakai" choices={wordings} value="mine" />
      <div className="actions">
        <SubmitButton>Gabungkan</SubmitButton>
        <LinkButton kind="quiet" href={skpPaths.edit(skp.id)}>
          Kembali tanpa menggabungkan
        </LinkButton>
      </div>
    </ActionForm>
  );
}
