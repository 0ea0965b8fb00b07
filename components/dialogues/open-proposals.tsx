import { ActionForm } from '@/components/forms/action-form';
import { TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Facts } from '@/components/ui/facts';
import { LinkButton } from '@/components/ui/link-button';
import { Reasons } from '@/components/ui/reasons';
import { Section } from '@/components/ui/section';
import { WORDING_FIELD_WORDS } from '@/lib/dialogues/labels';
import type { Post } from '@/lib/dialogues/queries/expectations';
import type { Place } from '@/lib/dialogues/rules/topics';
import type { Decision } from '@/lib/kernel/decision';
import { skpPaths } from '@/lib/skp/paths';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  proposals: readonly Post[];
  places: readonly Place[];
  skp: { id: string; revision: number };
  hidden: Readonly<Record<string, string>>;
  /** Whether the reader may answer proposals. `writing` decides whether the plan can be changed now. */
  mayAnswer: boolean;
  writing: Decision;
  /** The id of the proposal for which the form to decline is shown; undefined if it is shown for none. */
  declining: string | undefined;
  takeAction: FormAction;
  declineAction: FormAction;
};

/** Proposed wordings that the employee has not answered, each beside the current wording in the plan. */
export function OpenProposals({ proposals, places, ...actions }: Props) {
  if (proposals.length === 0) return null;
  return (
    <Section title={`Usulan rumusan yang belum dijawab (${proposals.length})`} id="usulan">
      {proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} place={placeOf(places, proposal)} {...actions} />
      ))}
    </Section>
  );
}

function placeOf(places: readonly Place[], { field, indicatorLineageId }: Post): Place | undefined {
  return places.find((place) => place.field === field && place.indicator === indicatorLineageId);
}

type One = Omit<Props, 'proposals' | 'places'> & { proposal: Post; place: Place | undefined };

function Proposal({ proposal, place, mayAnswer, ...actions }: One) {
  const { field, before, proposed, body, author } = proposal;
  return (
    <article className="fieldset-card">
      <h3>{place?.label ?? (field && WORDING_FIELD_WORDS[field])}</h3>
      <Facts
        rows={[
          { label: `Usulan ${author}`, value: <strong>{proposed}</strong> },
          { label: 'Dalam SKP sekarang', value: place ? place.now || 'belum diisi' : 'Tidak ada lagi' },
          ...(place && place.now !== before
            ? [{ label: 'Saat diusulkan', value: `${before || 'belum diisi'} (sudah berubah sejak itu)` }]
            : []),
          ...(body ? [{ label: 'Alasan', value: body }] : []),
        ]}
      />
      {mayAnswer && <Answer proposal={proposal} place={place} {...actions} />}
    </article>
  );
}

function Answer({
  proposal,
  place,
  skp,
  hidden,
  writing,
  declining,
  takeAction,
  declineAction,
}: Omit<One, 'mayAnswer'>) {
  const own = { ...hidden, proposalId: proposal.id };
  return (
    <>
      {place && writing.allowed && (
        <ActionForm
          action={takeAction}
          revision={skp.revision}
          hidden={{ ...own, wording: proposal.proposed }}
          labels={{ wording: place.label }}
        >
          <SubmitButton>Pakai usulan ini</SubmitButton>
        </ActionForm>
      )}
      {place && !writing.allowed && (
        <>
          <Reasons decision={writing} />
          <p>
            <LinkButton href={skpPaths.show(skp.id)}>Buka SKP</LinkButton>
          </p>
        </>
      )}
      {declining === proposal.id ? (
        <ActionForm action={declineAction} hidden={own} id="tolak">
          <TextAreaField name="reason" label="Alasan menolak" hint="Pejabat penilai membaca alasan ini." />
          <SubmitButton kind="secondary">Tolak usulan</SubmitButton>
        </ActionForm>
      ) : (
        <p>
          <a href={skpPaths.declineWording(skp.id, hidden.topic ?? '', proposal.id)}>Tolak dengan alasan</a>
        </p>
      )}
    </>
  );
}
