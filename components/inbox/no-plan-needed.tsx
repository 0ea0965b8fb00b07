import { Notice } from '@/components/ui/notice';
import { closedByName } from '@/lib/people/rules/names';
import { paths } from '@/lib/web/paths';

/** Tells a person why they need no plan in a year. */
export function NoPlanNeeded({ excuses }: { excuses: readonly { year: string; reason: string }[] }) {
  if (excuses.length === 0) return null;
  return (
    <Notice tone="info" title="Anda tidak perlu menyusun SKP">
      {excuses.map(({ year, reason }) => (
        <p key={year}>{closedByName(`${year}: ${reason}`)}</p>
      ))}
      <p>
        Keliru? Lihat <a href={paths.account.standing}>kedudukan saya</a>, lalu hubungi admin unit Anda.
      </p>
    </Notice>
  );
}
