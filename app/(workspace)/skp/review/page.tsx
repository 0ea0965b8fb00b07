import { CyclePicker } from '@/components/cycles/cycle-picker';
import { PracticeBadge } from '@/components/cycles/practice-badge';
import { PageFrame } from '@/components/layout/page-frame';
import { PeopleSearch } from '@/components/people/people-search';
import { ReviewForm } from '@/components/skp/review-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { currentCycle, listOpenCycles } from '@/lib/cycles/queries';
import { searchedText } from '@/lib/people/rules/person-names';
import { skpPaths } from '@/lib/skp/paths';
import { reviewPage } from '@/lib/skp/queries/review';
import { requestContext } from '@/lib/web/context';
import { unsealed } from '@/lib/web/sealed-address';
import { reviewPlansAction } from './actions';

export default async function ReviewPlansPage({ searchParams }: PageProps<'/skp/review'>) {
  const ctx = await requestContext();
  const { siklus, setelah, cari, ok } = unsealed(await searchParams);
  const search = searchedText(cari);
  const searched: Record<string, string> = search ? { cari: search } : {};
  const opened = listOpenCycles(ctx.db);
  const cycle = opened.find(({ id }) => id === siklus) ?? currentCycle(ctx);
  const after = typeof setelah === 'string' ? setelah : undefined;
  const page = cycle ? reviewPage(ctx, cycle, after, search) : undefined;
  return (
    <PageFrame
      title={`Tetapkan SKP${cycle ? `: ${cycle.name}` : ''}`}
      crumbs={[{ label: 'SKP', href: skpPaths.list }]}
      lead={
        <>
          {cycle && <PracticeBadge purpose={cycle.purpose} />} SKP yang menunggu Anda, yang paling lama di atas. Setiap
          SKP ditetapkan atau dikembalikan sendiri-sendiri.
        </>
      }
    >
      {cycle && page && page.waiting > 0 && (
        <PeopleSearch
          action={skpPaths.review}
          kept={{ siklus: cycle.id }}
          typed={search}
          found={page.found}
          total={page.waiting}
          all={skpPaths.reviewIn(cycle.id)}
        />
      )}
      {search && page?.found === 0 ? null : cycle && page && page.rows.length > 0 ? (
        <ReviewForm
          rows={page.rows}
          waiting={page.waiting}
          cycleId={cycle.id}
          landing={typeof ok === 'string' ? ok : ''}
          action={reviewPlansAction}
        />
      ) : (
        <EmptyState title={after ? 'Tidak ada SKP lagi di bagian ini.' : 'Tidak ada SKP yang menunggu Anda.'}>
          <a href={after && cycle ? skpPaths.reviewIn(cycle.id) : skpPaths.list}>
            {after ? 'Kembali ke awal daftar' : 'Kembali ke daftar SKP'}
          </a>
        </EmptyState>
      )}
      <Pagination
        previous={cycle && after && page?.rows.length ? skpPaths.reviewIn(cycle.id, searched) : undefined}
        next={cycle && page?.next && skpPaths.reviewIn(cycle.id, { setelah: page.next, ...searched })}
      />
      {cycle && <CyclePicker cycles={opened} current={cycle.id} path={skpPaths.review} />}
    </PageFrame>
  );
}
