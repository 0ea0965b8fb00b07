import { Facts } from '@/components/ui/facts';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { formatDate, formatInstant } from '@/lib/kernel/dates';
import { VERSION_KIND_WORDS } from '@/lib/skp/labels';
import type { VersionRow } from '@/lib/skp/queries/versions';
import { setWords } from './set-words';

type Props = { version: VersionRow; versions: readonly VersionRow[]; zone: TimeZone };

/** The facts of one version: why and by whom it was begun, when it was submitted and set, and from when another version replaces it. */
export function VersionFacts({ version, versions, zone }: Props) {
  const { number, kind, changeReason, openedByName, submittedAt, agreedAt } = version;
  const next = versions.find((row) => row.number === number + 1 && row.effectiveOn);
  const rows = [
    { label: 'Jenis', value: VERSION_KIND_WORDS[kind] },
    ...(changeReason ? [{ label: 'Alasan', value: changeReason }] : []),
    ...(openedByName ? [{ label: 'Dimulai oleh', value: openedByName }] : []),
    ...(submittedAt ? [{ label: 'Diajukan', value: formatInstant(zone, submittedAt) }] : []),
    ...(agreedAt ? [{ label: 'Ditetapkan', value: setWords(version, zone) }] : []),
    ...(next?.effectiveOn
      ? [{ label: 'Digantikan', value: `versi ${next.number}, mulai ${formatDate(next.effectiveOn)}` }]
      : []),
  ];
  return <Facts rows={rows} />;
}
