import { ActionForm } from '@/components/forms/action-form';
import { CheckField } from '@/components/forms/choice-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Reasons } from '@/components/ui/reasons';
import { Section } from '@/components/ui/section';
import type { Decision } from '@/lib/kernel/decision';
import { formatNumber } from '@/lib/kernel/numbers';
import { recapPaths } from '@/lib/recaps/paths';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  cycle: { id: string; revision: number };
  decision: Decision;
  /**
   * How many people have not finished, and how many of them (`notReceived`) only have to sign for the result. Undefined if the year cannot
   * be closed: then nothing is counted.
   */
  open: { unfinished: number; notReceived: number } | undefined;
  close: FormAction;
};

/** The form that closes a year: what closing means, how many people have not finished, and the button; or why it cannot be closed. */
export function Closing({ cycle, decision, open, close }: Props) {
  return (
    <Section title="Tutup buku">
      <p>
        Setelah tahun kinerja ditutup, SKP, check-in, dialog, capaian unit, dan penilaiannya hanya dapat dibaca dan
        dicetak. Penutupan tidak dapat dibatalkan. Pegawai yang hasil penilaiannya sudah diserahkan tetap dapat
        menandatangani tanda terima.
      </p>
      {open ? (
        <>
          <Unfinished {...open} cycleId={cycle.id} />
          <ActionForm action={close} hidden={{ cycleId: cycle.id }} revision={cycle.revision}>
            <CheckField
              name="understood"
              label="Saya mengerti bahwa seluruh isi tahun kinerja ini tidak dapat diubah lagi."
            />
            <SubmitButton kind="danger">Tutup tahun kinerja</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <Reasons decision={decision} />
      )}
    </Section>
  );
}

type UnfinishedProps = { unfinished: number; notReceived: number; cycleId: string };

function Unfinished({ unfinished, notReceived, cycleId }: UnfinishedProps) {
  if (unfinished === 0) return <p>Semua pegawai sudah selesai sampai tanda terima hasil penilaian tahunan.</p>;
  return (
    <p>
      <strong>{formatNumber(`${unfinished}`)} pegawai belum selesai</strong>
      {notReceived > 0 && `, ${formatNumber(`${notReceived}`)} di antaranya tinggal menandatangani tanda terima`}. Lihat{' '}
      <a href={recapPaths.show(cycleId)}>rekap tahun ini</a> untuk mengetahui di mana masing-masing menunggu.
    </p>
  );
}
