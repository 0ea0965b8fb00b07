import { EmblemSection } from '@/components/agency/emblem-section';
import { AgencySettingsForm } from '@/components/agency/settings-form';
import { PageFrame } from '@/components/layout/page-frame';
import { findAgency, settingsAsTyped } from '@/lib/agency/queries';
import { currentEmblem } from '@/lib/agency/queries/emblem';
import { maySetAgency } from '@/lib/agency/rules/settings';
import { requestContext } from '@/lib/web/context';
import { issueFormToken } from '@/lib/web/form-token';
import { notFound } from '@/lib/web/missing';
import { changeAgencySettingsAction, removeEmblemAction } from './actions';

export default async function AgencyPage() {
  const ctx = await requestContext();
  if (!maySetAgency(ctx.actor)) notFound();
  const agency = findAgency(ctx.db);
  return (
    <PageFrame
      title="Pengaturan instansi"
      lead="Yang diatur di sini berlaku mulai sekarang; dokumen yang sudah terbit dan SKP yang sudah dimulai tidak berubah."
    >
      <AgencySettingsForm
        action={changeAgencySettingsAction}
        values={settingsAsTyped(agency)}
        revision={agency.revision}
      />
      <EmblemSection emblemId={currentEmblem(ctx.db)} token={await issueFormToken()} remove={removeEmblemAction} />
    </PageFrame>
  );
}
