import { MarkRead } from '@/components/inbox/mark-read';
import { NewsList } from '@/components/inbox/news-list';
import { PageFrame } from '@/components/layout/page-frame';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { findAgency } from '@/lib/agency/queries';
import { newsPage, unreadNews } from '@/lib/inbox/news';
import { newsPaths } from '@/lib/inbox/paths';
import { requestContext } from '@/lib/web/context';
import { unsealed } from '@/lib/web/sealed-address';
import { markNewsReadAction } from './actions';

export default async function NewsPage({ searchParams }: PageProps<'/news'>) {
  const ctx = await requestContext();
  const { sebelum } = unsealed(await searchParams);
  const { news, next } = newsPage(ctx, typeof sebelum === 'string' ? sebelum : undefined);
  const unread = unreadNews(ctx.db, ctx.actor.employeeId, 1);
  return (
    <PageFrame
      title="Kabar"
      lead="Yang terjadi pada SKP, check-in, penilaian, tim kerja, dan jabatan Anda selama 400 hari terakhir."
    >
      {unread.news[0] && <MarkRead count={unread.count} upTo={unread.news[0].at} action={markNewsReadAction} />}
      {news.length === 0 ? (
        <EmptyState title="Belum ada kabar.">
          <p>
            Kabar tampil di sini, misalnya bila SKP Anda ditetapkan, check-in Anda ditanggapi, atau penilaian Anda
            diserahkan.
          </p>
        </EmptyState>
      ) : (
        <NewsList news={news} zone={findAgency(ctx.db).timeZone} />
      )}
      <Pagination next={next && newsPaths.before(next)} />
    </PageFrame>
  );
}
