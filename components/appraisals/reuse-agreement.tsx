import { ActionForm } from '@/components/forms/action-form';
import { TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import { appraisalPaths } from '@/lib/appraisals/paths';
import type { EndedReuse, ReusePage } from '@/lib/appraisals/queries/reuse-in-hand';
import { MIN_REASON_LENGTH } from '@/lib/appraisals/rules/readiness';
import { canAgree, endingOf, proposingSide, type ReuseSide } from '@/lib/appraisals/rules/reuse';
import { formatDate } from '@/lib/kernel/dates';
import { closedByName } from '@/lib/people/rules/names';
import type { FormAction } from '@/lib/web/form-state';

type Props = { view: ReusePage; actions: Record<'propose' | 'agree' | 'end', FormAction> };

const SIDES: Readonly<Record<ReuseSide, string>> = { owner: 'pegawai', appraiser: 'pejabat penilai' };
const OTHER: Readonly<Record<ReuseSide, ReuseSide>> = { owner: 'appraiser', appraiser: 'owner' };

/** The agreement to use the result of the old unit: the state of the agreement, and what this reader can do. */
export function ReuseAgreement({ view, actions }: Props) {
  const { current, side, can, source } = view;
  return (
    <>
      {current ? <CurrentState view={view} current={current} /> : view.ended && <Ended ended={view.ended} />}
      <Reasons decision={side ? can : { allowed: true }} />
      {side && can.allowed && current && <AnswerForms view={view} side={side} current={current} actions={actions} />}
      {side && can.allowed && !current && (
        <>
          <p>
            Usulan Anda berlaku setelah {SIDES[OTHER[side]]} menyetujuinya, dan dapat ditarik kembali selama penilaian
            periode ini belum diserahkan. Tanpa kesepakatan, periode ini dinilai pada unit baru.
          </p>
          <ActionForm action={actions.propose} hidden={{ ...keysOf(view), sourceId: source.id }}>
            <SubmitButton>Usulkan pemakaian hasil ini</SubmitButton>
          </ActionForm>
        </>
      )}
    </>
  );
}

type Current = NonNullable<ReusePage['current']>;

function keysOf({ skp, period }: ReusePage): { skpId: string; periodId: string } {
  return { skpId: skp.id, periodId: period.id };
}

function CurrentState({ view, current }: { view: ReusePage; current: Current }) {
  const { source, opens, appraisalId, parties } = view;
  const proposer = proposingSide(current, parties);
  const proposed = closedByName(
    `Diusulkan ${SIDES[proposer]} pada ${formatDate(current.proposedOn)}: ${current.proposer}`,
  );
  if (!current.agreedOn) {
    return (
      <Notice title={`Menunggu jawaban ${SIDES[OTHER[proposer]]}`}>
        <p>{proposed}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="good" title={`Disepakati pada ${formatDate(current.agreedOn)}`}>
      <p>
        {proposed} Predikat periode ini: <strong>{source.predikat && PREDIKAT_LABELS[source.predikat]}</strong>, beserta
        kedua rating, alasannya, dan capaian unit lama. Dokumen evaluasi menyebutkannya.
        {opens.appraisal && appraisalId && (
          <>
            {' '}
            <a href={appraisalPaths.show(appraisalId)}>Buka penilaian periode ini</a>
          </>
        )}
      </p>
    </Notice>
  );
}

const ENDED: Readonly<Record<EndedReuse['how'], string>> = {
  withdraw: 'Usulan sebelumnya ditarik kembali',
  decline: 'Usulan sebelumnya ditolak',
  'give-up': 'Kesepakatan sebelumnya dibatalkan',
};

function Ended({ ended: { how, endedOn, ender, endReason } }: { ended: EndedReuse }) {
  return (
    <Notice tone="neutral" title={`${ENDED[how]} pada ${formatDate(endedOn)}`}>
      <p>{endReason ? `${ender}: ${endReason}` : closedByName(`Oleh ${ender}`)}</p>
    </Notice>
  );
}

const ENDING_WORDS: Readonly<Record<EndedReuse['how'], string>> = {
  withdraw: 'Tarik kembali usulan',
  decline: 'Tolak',
  'give-up': 'Batalkan kesepakatan',
};

type AnswerProps = Props & { side: ReuseSide; current: Current };

function AnswerForms({ view, side, current, actions }: AnswerProps) {
  const hidden = { ...keysOf(view), reuseId: current.id };
  const how = endingOf(side, current, view.parties);
  return (
    <>
      {canAgree(side, current, view.parties).allowed && (
        <ActionForm action={actions.agree} hidden={hidden}>
          <SubmitButton>
            Setujui: {view.source.predikat ? PREDIKAT_LABELS[view.source.predikat] : 'hasil ini'} untuk periode ini
          </SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={actions.end} hidden={hidden}>
        {how !== 'withdraw' && (
          <TextAreaField
            name="reason"
            label={how === 'decline' ? 'Alasan menolak' : 'Alasan membatalkan'}
            hint={`Sekurang-kurangnya ${MIN_REASON_LENGTH} huruf; pihak lain membacanya. Periode ini lalu dinilai pada unit baru.`}
          />
        )}
        <SubmitButton kind="secondary">{ENDING_WORDS[how]}</SubmitButton>
      </ActionForm>
    </>
  );
}
