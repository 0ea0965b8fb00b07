import { Section } from '@/components/ui/section';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import type { News } from '@/lib/inbox/news';
import { newsPaths } from '@/lib/inbox/paths';
import { NewsList } from './news-list';

type Props = { unread: { news: readonly News[]; count: number }; zone: TimeZone };

/** The newest unread news of the reader, on the home page. */
export function UnreadNews({ unread: { news, count }, zone }: Props) {
  if (count === 0) return null;
  const all = count > news.length ? `Semua kabar (${count} belum dibaca)` : 'Semua kabar';
  return (
    <Section title="Kabar" actions={<a href={newsPaths.list}>{all}</a>}>
      <NewsList news={news} zone={zone} />
    </Section>
  );
}
