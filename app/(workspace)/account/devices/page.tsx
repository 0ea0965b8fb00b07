import { PageFrame } from '@/components/layout/page-frame';
import { DeviceList, EndOtherDevices } from '@/components/people/device-list';
import { LinkButton } from '@/components/ui/link-button';
import { findAgency } from '@/lib/agency/queries';
import { cookieSessionId } from '@/lib/auth/cookie';
import { listSessions } from '@/lib/auth/session';
import { formatInstant } from '@/lib/kernel/dates';
import { deviceWords } from '@/lib/people/rules/devices';
import { shownAs } from '@/lib/web/clock';
import { requestContext } from '@/lib/web/context';
import { paths } from '@/lib/web/paths';
import { endOtherSessionsAction, endSessionAction } from './actions';

export default async function DevicesPage() {
  const { db, actor } = await requestContext();
  const thisOne = await cookieSessionId();
  const { timeZone } = findAgency(db);
  const lines = listSessions(db, actor.employeeId, new Date()).map((row) => ({
    id: row.id,
    device: deviceWords(row.userAgent),
    address: row.address,
    since: formatInstant(timeZone, shownAs(db, row.createdAt)),
    lastSeen: formatInstant(timeZone, shownAs(db, row.lastSeenAt)),
    isThis: row.id === thisOne,
  }));
  return (
    <PageFrame
      title="Perangkat saya"
      lead="Ada perangkat yang bukan milik Anda? Keluarkan perangkat itu, lalu ganti kata sandi."
      actions={<LinkButton href={paths.account.password}>Ganti kata sandi</LinkButton>}
    >
      <DeviceList lines={lines} action={endSessionAction} />
      {lines.length > 1 && <EndOtherDevices action={endOtherSessionsAction} />}
    </PageFrame>
  );
}
