import { Section } from '@/components/ui/section';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { POST_WORDS, speakerWords, WORDING_FIELD_WORDS } from '@/lib/dialogues/labels';
import type { Post } from '@/lib/dialogues/queries/expectations';
import type { Place } from '@/lib/dialogues/rules/topics';
import { formatInstant } from '@/lib/kernel/dates';

type Props = {
  /** With the capacity of each writer in words; empty if nobody acted for another. */
  posts: readonly (Post & { actedAs: string })[];
  /** The current names of the places; a proposal for a deleted place keeps the name of its kind. */
  places: readonly Place[];
  zone: TimeZone;
  /** Address of the earlier posts. */
  older: string | undefined;
};

/** A thread, the oldest post first: posts are never changed or removed. */
export function ThreadPosts({ posts, places, zone, older }: Props) {
  return (
    <Section title="Isi dialog">
      {older && (
        <p>
          <a href={older}>Tulisan sebelumnya</a>
        </p>
      )}
      {posts.length === 0 && <p>Belum ada yang menulis di sini.</p>}
      <ol className="timeline">
        {posts.map((post) => (
          <li key={post.id}>
            <time dateTime={post.postedAt.toISOString()}>{formatInstant(zone, post.postedAt)}</time>
            <p>
              <strong>{post.author}</strong> ({speakerWords(post)}) {POST_WORDS[post.kind]}
              {placeWords(places, post)}:
            </p>
            {post.proposed && <p>“{post.proposed}”</p>}
            <Said body={post.body} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function placeWords(places: readonly Place[], { field, indicatorLineageId }: Post): string {
  if (field === null) return '';
  const place = places.find((one) => one.field === field && one.indicator === indicatorLineageId);
  return ` (${(place?.label ?? WORDING_FIELD_WORDS[field]).toLowerCase()})`;
}

/** Lines as they were typed. */
export function Said({ body }: { body: string }) {
  if (!body) return null;
  const lines = body.split('\n');
  return (
    <p>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
        <span key={i}>
          {line}
          {i < lines.length - 1 && <br />}
        </span>
      ))}
    </p>
  );
}
