import { Badge } from '@/components/ui/badge';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import type { News } from '@/lib/inbox/news';
import { formatInstant } from '@/lib/kernel/dates';

/** The reader's news, the newest first. An unread piece has a badge. */
export function NewsList({ news, zone }: { news: readonly News[]; zone: TimeZone }) {
  return (
    <ul className="news">
      {news.map(({ id, words, href, at, isUnread }) => (
        <li key={id}>
          {isUnread && <Badge tone="info">Baru</Badge>} <a href={href}>{words}</a>{' '}
          <span className="muted">{formatInstant(zone, at)}</span>
        </li>
      ))}
    </ul>
  );
}
