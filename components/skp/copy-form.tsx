import { ActionForm } from '@/components/forms/action-form';
import { PickField } from '@/components/forms/pick-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { ANNEX_WORDS } from '@/lib/skp/labels';
import type { CopyOffer, CopyParts } from '@/lib/skp/queries/copying';
import type { EarlierPlan } from '@/lib/skp/queries/earlier-plans';
import { CORE_VALUES } from '@/lib/skp/rules/core-values';
import { ANNEX_BLOCKS } from '@/lib/skp/rules/vocabulary';
import type { FormAction } from '@/lib/web/form-state';
import { joiningWords } from './joining-words';
import { type Realised, realisedWords } from './realised-words';

type Props = {
  skp: { id: string; revision: number };
  from: EarlierPlan;
  offers: readonly CopyOffer[];
  parts: CopyParts;
  realisations: ReadonlyMap<string, Realised>;
  action: FormAction;
};

/** The form that copies results of an earlier plan: a check box for each result, with the targets and realisations of its indicators. */
export function CopyForm({ skp, from, offers, parts, realisations, action }: Props) {
  const picks = offers.map(({ was, joining }) => ({
    value: was.lineageId,
    label: was.title,
    ...joiningWords(
      joining,
      was.indicators.map(
        (row) => `${row.title} (${from.year}: ${realisedWords(row, realisations.get(row.lineageId))})`,
      ),
    ),
  }));
  return (
    <ActionForm action={action} hidden={{ skpId: skp.id, from: from.skpId }} revision={skp.revision} wide>
      <PickField name="picks" legend="Hasil kerja yang disalin" picks={picks} />
      <PickField name="parts" legend="Bagian lain (tidak wajib)" picks={partPicks(parts)} />
      <div className="actions">
        <SubmitButton>Salin ke SKP ini</SubmitButton>
      </div>
    </ActionForm>
  );
}

const NOTHING = 'Tidak ada yang belum tercantum dalam SKP Anda.';

/** The check boxes for the other parts of the earlier plan. They list only what the new plan does not have yet. */
function partPicks({ expectations, annex }: CopyParts) {
  const values = expectations.map(([key, text]) => `${CORE_VALUES.find((value) => value.key === key)?.name}: ${text}`);
  const lines = ANNEX_BLOCKS.flatMap((block) => annex[block].map((line) => `${ANNEX_WORDS[block].title}: ${line}`));
  return [
    { value: 'expectations', label: 'Ekspektasi khusus pimpinan', lines: values },
    { value: 'annex', label: 'Lampiran SKP', lines },
  ].map((pick) => (pick.lines.length > 0 ? pick : { ...pick, disabledReason: NOTHING }));
}
