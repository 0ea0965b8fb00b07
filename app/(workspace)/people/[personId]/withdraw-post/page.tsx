import { PageFrame } from '@/components/layout/page-frame';
import { ComingPostFacts, WithdrawPostForm } from '@/components/people/coming-post';
import { Reasons } from '@/components/ui/reasons';
import { todayOf } from '@/lib/agency/queries';
import { withdrawPostWords } from '@/lib/people/labels/posts';
import { peoplePaths } from '@/lib/people/paths';
import { comingPostIn } from '@/lib/people/queries/coming-posts';
import { findPerson } from '@/lib/people/queries/person';
import { canChangePosts } from '@/lib/people/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { withdrawPostAction } from '../actions';

export default async function WithdrawPostPage({ params }: PageProps<'/people/[personId]/withdraw-post'>) {
  const ctx = await requestContext();
  const person = findPerson(ctx, (await params).personId) ?? notFound();
  if (!canChangePosts(ctx.actor, person).allowed) notFound();
  const post = comingPostIn(ctx.db, person, todayOf(ctx)) ?? notFound();
  return (
    <PageFrame
      title={withdrawPostWords(post.before !== undefined)}
      of={person.name}
      lead={person.name}
      crumbs={[
        { label: 'Pegawai', href: peoplePaths.list },
        { label: person.name, href: peoplePaths.show(person.id) },
      ]}
    >
      <ComingPostFacts post={post} />
      {post.withdrawing.allowed ? (
        <WithdrawPostForm
          action={withdrawPostAction}
          employeeId={person.id}
          revision={post.coming.revision}
          button={withdrawPostWords(post.before !== undefined)}
        />
      ) : (
        <Reasons decision={post.withdrawing} />
      )}
    </PageFrame>
  );
}
