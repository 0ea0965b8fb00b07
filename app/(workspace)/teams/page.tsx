import { CyclePicker } from '@/components/cycles/cycle-picker';
import { PageFrame } from '@/components/layout/page-frame';
import { OwnTeams } from '@/components/teams/own-teams';
import { TeamSearch } from '@/components/teams/team-search';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { currentCycle, listCycles } from '@/lib/cycles/queries';
import { teamPaths } from '@/lib/teams/paths';
import { listOwnTeams, listTeams, readsTeamsOfUnits } from '@/lib/teams/queries/list';
import { requestContext } from '@/lib/web/context';
import { unsealed } from '@/lib/web/sealed-address';

export default async function TeamsPage({ searchParams }: PageProps<'/teams'>) {
  const ctx = await requestContext();
  const asked = unsealed(await searchParams);
  const text = (name: string) => (typeof asked[name] === 'string' ? (asked[name] as string).slice(0, 240) : '');
  const opened = listCycles(ctx.db).filter(({ status }) => status !== 'draft');
  const cycle = opened.find(({ id }) => id === text('siklus')) ?? currentCycle(ctx) ?? opened[0];
  if (!cycle)
    return (
      <PageFrame title="Tim kerja">
        <EmptyState title="Belum ada tahun kinerja yang dibuka." />
      </PageFrame>
    );
  const { reads, forms } = readsTeamsOfUnits(ctx);
  const only = reads && text('daftar') !== 'terbuka' ? 'units' : 'open';
  const range = { after: text('after') || undefined, before: text('before') || undefined };
  const found = listTeams(ctx, { cycle, only, q: text('q'), ...range });
  return (
    <PageFrame
      title={`Tim kerja: ${cycle.name}`}
      lead="Tim lintas unit: ketua membagi peran hasil kepada anggotanya, dan setiap anggota membawanya ke SKP masing-masing."
      actions={
        forms && cycle.status === 'open' && <LinkButton href={teamPaths.add(cycle.id)}>Bentuk tim kerja</LinkButton>
      }
    >
      <OwnTeams rows={listOwnTeams(ctx, cycle.id)} />
      <TeamSearch found={found} cycleId={cycle.id} only={only} q={text('q')} mayChoose={reads} />
      <CyclePicker cycles={opened} current={cycle.id} path={teamPaths.list} />
    </PageFrame>
  );
}
