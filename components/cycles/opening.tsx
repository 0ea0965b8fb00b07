import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { Section } from '@/components/ui/section';
import { cyclePaths } from '@/lib/cycles/paths';
import type { Decision } from '@/lib/kernel/decision';
import type { FormAction } from '@/lib/web/form-state';

type Props = { cycleId: string; decision: Decision; hasDoubtfulTop: boolean; open: FormAction };

/** The form that opens a prepared year, or the reasons why it cannot be opened. */
export function Opening({ cycleId, decision, hasDoubtfulTop, open }: Props) {
  return decision.allowed ? (
    <Notice tone="good" title="Siap dibuka">
      {hasDoubtfulTop && (
        <p>
          Ada unit paling atas yang kosong, atau tidak dipimpin kepala daerah.{' '}
          <a href={cyclePaths.readiness(cycleId)}>Periksa dahulu</a>.
        </p>
      )}
      <p>Setelah dibuka, pegawai dapat menyusun SKP. Tahun kinerja yang sudah dibuka tidak dapat dihapus.</p>
      <ActionForm action={open} hidden={{ cycleId }}>
        <SubmitButton>Buka tahun kinerja</SubmitButton>
      </ActionForm>
    </Notice>
  ) : (
    <Notice tone="warn" title="Belum dapat dibuka">
      <Reasons decision={decision} />
      <LinkButton href={cyclePaths.readiness(cycleId)} kind="primary">
        Periksa kesiapan
      </LinkButton>
    </Notice>
  );
}

/** The form that deletes a year which was prepared but not opened. */
export function Discarding({ cycleId, discard }: { cycleId: string; discard: FormAction }) {
  return (
    <Section title="Hapus rancangan">
      <p>Rancangan yang belum dibuka dapat dihapus bersama tanggal dan pengecualiannya.</p>
      <ActionForm action={discard} hidden={{ cycleId }}>
        <SubmitButton kind="danger">Hapus rancangan ini</SubmitButton>
      </ActionForm>
    </Section>
  );
}
