import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { AppraisalView } from '@/lib/appraisals/queries/view';
import { DAYS_TO_ANSWER, workingDayAfter } from '@/lib/appraisals/rules/receipt';
import { formatDateWithWeekday, type PlainDate } from '@/lib/kernel/dates';
import type { FormAction } from '@/lib/web/form-state';

type Props = { view: AppraisalView; action: FormAction };

/** The form by which the appraiser takes back an appraisal that was handed over. */
export function TakeBackForm({ view, action }: Props) {
  if (!view.can.takeBack.allowed) return null;
  return (
    <Notice tone="neutral" title="Perlu diperbaiki?">
      <p>
        Selama pegawai belum menandatangani tanda terima, Anda dapat menarik kembali penilaian ini. Dokumen yang sudah
        terbit menjadi tidak berlaku.
      </p>
      <ActionForm action={action} hidden={{ appraisalId: view.appraisal.id }}>
        <SubmitButton kind="secondary">Tarik kembali</SubmitButton>
      </ActionForm>
    </Notice>
  );
}

/** The form by which the employee signs for the appraisal. It says what the receipt means, and what the employee can do afterwards. */
export function ReceiptForm({ view, action }: Props) {
  if (!view.can.receive.allowed) return null;
  const { releasedOn } = view.appraisal;
  return (
    <Notice title="Tanda terima">
      <p>
        Dengan menekan tombol ini Anda menyatakan telah menerima dokumen evaluasi kinerja periode ini. Tanggal hari ini
        dicatat sebagai tanggal terima. Menerima tidak berarti menyetujui isinya.
      </p>
      <ul>
        {releasedOn && (
          <li>
            Tanda terima dikembalikan paling lama {DAYS_TO_ANSWER} hari kerja sejak dokumen diterima (PermenPANRB 6/2022
            hlm. 114): dihitung dari hari penyerahan, {dueWords(releasedOn)}.
          </li>
        )}
        <ObjectionLines view={view} />
      </ul>
      <ActionForm action={action} hidden={{ appraisalId: view.appraisal.id }}>
        <SubmitButton>Saya telah menerima dokumen ini</SubmitButton>
      </ActionForm>
    </Notice>
  );
}

/** Tells the employee how to object after the receipt. */
export function ObjectionNote({ view }: { view: AppraisalView }) {
  if (!view.isOwn || view.appraisal.receivedOn === null) return null;
  return (
    <Section title="Bila Anda keberatan">
      <ul>
        <ObjectionLines view={view} />
      </ul>
    </Section>
  );
}

function ObjectionLines({ view }: { view: AppraisalView }) {
  const { objection, reviewer, appraisal } = view;
  if (objection.kind === 'final')
    return (
      <li>
        Hasil yang ditetapkan kepala daerah, menteri, atau pimpinan instansi bersifat final: tidak ada keberatan
        (PermenPANRB 6/2022 hlm. 90).
      </li>
    );
  const due = `${formatDateWithWeekday(objection.lastOn)}, ${HOLIDAYS}`;
  return (
    <>
      <li>
        Keberatan diajukan beserta alasan kepada atasan pejabat penilai ({reviewer}) paling lama {DAYS_TO_ANSWER} hari
        kerja sejak tanggal terima (PermenPANRB 6/2022 hlm. 117).{' '}
        {appraisal.receivedOn === null
          ? `Bila diterima hari ini: ${due}.`
          : objection.kind === 'open'
            ? `Batasnya ${due}.`
            : `Batasnya, ${due}, sudah lewat.`}
      </li>
      <li>
        Aplikasi ini mencatat tanggal terima; keberatan belum diproses di sini, jadi sampaikan dengan surat. Hal yang
        belum jelas dapat dibicarakan dahulu dengan pejabat penilai.
      </li>
    </>
  );
}

const HOLIDAYS = 'lebih lama bila ada hari libur di antaranya';

function dueWords(from: PlainDate): string {
  return `${formatDateWithWeekday(workingDayAfter(from))}, ${HOLIDAYS}`;
}
