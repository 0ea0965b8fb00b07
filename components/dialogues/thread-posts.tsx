import { Section } from '@/components/ui/section';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { POST_WORDS, speakerWords, WORDING_FIELD_WORDS } from '@/lib/dialogues/labels';
import type { Post } from '@/lib/dialogues/queries/expectations';
import type { Place } from '@/lib/dialogues/rules/topics';
import { formatInstant } from '@/lib/kernel/dates';

type Props = {
  /** `actedAs`: in which capacity the writer acted for another person, in words; empty if the writer acted for themselves. */
  posts: readonly (Post & { actedAs: string })[];
  /**
   * The places of the plan for which a wording can be proposed. If the place of a post was deleted, the post shows the name of the field
   * instead.
   */
  places: readonly Place[];
  zone: TimeZone;
  /** The address of the earlier posts; undefined if there are none. */
  older: string | undefined;
};

/** One page of the posts of a thread, the oldest first. Posts are never changed or removed. */
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

/** A text with the line breaks that were typed. */
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
