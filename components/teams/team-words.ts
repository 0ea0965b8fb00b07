import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { teamPaths } from '@/lib/teams/paths';

/** The term of a team in words: "1 Februari 2026 sampai 30 Juni 2026"; without a last day "… sampai akhir tahun kinerja". */
export function termOf({ fromOn, toOn }: { fromOn: PlainDate; toOn: PlainDate | null }): string {
  return `${formatDate(fromOn)} sampai ${toOn === null ? 'akhir tahun kinerja' : formatDate(toOn)}`;
}

/** The breadcrumbs of a page below a team. */
export function teamCrumbs({ id, name, cycleId }: { id: string; name: string; cycleId: string }) {
  return [
    { label: 'Tim kerja', href: teamPaths.search({ siklus: cycleId }) },
    { label: `Tim ${name}`, href: teamPaths.show(id) },
  ];
}
