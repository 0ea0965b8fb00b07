import { OpenProposals } from '@/components/dialogues/open-proposals';
import { PlacesNow } from '@/components/dialogues/places-now';
import { MarkReadForm, ProposeForm, SayForm } from '@/components/dialogues/thread-forms';
import { ThreadPosts } from '@/components/dialogues/thread-posts';
import { PageFrame } from '@/components/layout/page-frame';
import { Reasons } from '@/components/ui/reasons';
import { findAgency } from '@/lib/agency/queries';
import { findThread } from '@/lib/dialogues/queries/thread-page';
import { canAnswer, canPropose, canSay, unreadBy } from '@/lib/dialogues/rules/expectations';
import { skpPaths } from '@/lib/skp/paths';
import { findSkp } from '@/lib/skp/queries/plans';
import { canWrite } from '@/lib/skp/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import * as actions from '../actions';

export default async function ThreadPage({ params, searchParams }: PageProps<'/skp/[skpId]/dialogue/[topic]'>) {
  const ctx = await requestContext();
  const { skpId, topic: key } = await params;
  const { sebelum, tolak } = unsealed(await searchParams);
  const skp = findSkp(ctx, skpId) ?? notFound();
  if (skp.isCut) notFound();
  const found = findThread(ctx, skp, { key, before: Number(sebelum) || undefined }) ?? notFound();
  const { topic, side, posts, older, open } = found;
  const hidden = { skpId, topic: key, upTo: String(topic.thread?.posts ?? 0) };
  const [saying, { state }] = [canSay(side, skp.state), skp];
  const isUnread = topic.thread !== undefined && unreadBy(side, topic.thread) > 0;
  return (
    <PageFrame
      title={topic.title}
      of={`${skp.owner.name}, ${skp.cycle.year}`}
      lead={`Dialog ekspektasi, ${skp.owner.name}, SKP ${skp.cycle.year}.`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `SKP ${skp.cycle.year}`, href: skpPaths.show(skpId) },
        { label: 'Dialog ekspektasi', href: skpPaths.dialogue(skpId) },
      ]}
    >
      <OpenProposals
        proposals={open}
        places={topic.places}
        skp={skp}
        hidden={hidden}
        mayAnswer={canAnswer(side, state).allowed}
        writing={canWrite(ctx.actor, skp.parties, state)}
        declining={typeof tolak === 'string' ? tolak : undefined}
        takeAction={actions.takeOverAction}
        declineAction={actions.declineAction}
      />
      <PlacesNow places={topic.places} />
      <ThreadPosts
        posts={posts}
        places={topic.places}
        zone={findAgency(ctx.db).timeZone}
        older={older === undefined ? undefined : skpPaths.thread(skpId, key, older)}
      />
      {isUnread && <MarkReadForm hidden={hidden} action={actions.markReadAction} />}
      {saying.allowed ? <SayForm hidden={hidden} action={actions.sayAction} /> : <Reasons decision={saying} />}
      {topic.isInHand && canPropose(side, state).allowed && (
        <ProposeForm hidden={hidden} places={topic.places} action={actions.proposeAction} />
      )}
    </PageFrame>
  );
}
