import { PageFrame } from '@/components/layout/page-frame';
import { ActingList, AppointmentList } from '@/components/people/appointments';
import { WithdrawnPosts } from '@/components/people/coming-post';
import { ReactivateForm } from '@/components/people/employee-forms';
import { PersonFacts, ReportingChain, SegmentTable } from '@/components/people/person-sheet';
import { StateFacts } from '@/components/people/state-facts';
import { LinkButton } from '@/components/ui/link-button';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { withdrawPostWords } from '@/lib/people/labels/posts';
import { peoplePaths } from '@/lib/people/paths';
import { findManagedAccount } from '@/lib/people/queries/accounts';
import { listActing } from '@/lib/people/queries/acting';
import { appointmentInForce, listAppointments } from '@/lib/people/queries/appointments';
import { appraiserCard, reviewerCard } from '@/lib/people/queries/cards';
import { type ComingPost, comingPostIn, listWithdrawnPosts } from '@/lib/people/queries/coming-posts';
import { findPerson, type Person } from '@/lib/people/queries/person';
import { lineReasonOn } from '@/lib/people/queries/reporting-line';
import { statesOf } from '@/lib/people/queries/states';
import { canAdminister, canChangePerson, canChangePosts } from '@/lib/people/rules/access';
import { canName, namedFor } from '@/lib/people/rules/naming';
import { postTime } from '@/lib/people/rules/segments';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { reactivateEmployeeAction, withdrawForPersonAction } from './actions';

export default async function PersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const ctx = await requestContext();
  const person = findPerson(ctx, (await params).personId) ?? notFound();
  const { current } = person;
  const today = todayOf(ctx);
  const appraiser = current && appraiserCard(ctx.db, current.id, today);
  const changing = canChangePerson(ctx.actor, person);
  const mayAct = canAdminister(ctx.actor, current?.unitPath ?? null).allowed;
  const mayName = current !== undefined && canName(ctx.actor, namedFor(person.id, current)).allowed;
  return (
    <PageFrame
      title={person.name}
      crumbs={[{ label: 'Pegawai', href: peoplePaths.list }]}
      actions={
        changing.allowed && (
          <PersonActions
            person={person}
            hasAccount={findManagedAccount(ctx, person.id) !== undefined}
            mayMove={canChangePosts(ctx.actor, person).allowed}
            post={comingPostIn(ctx.db, person, today)}
          />
        )
      }
    >
      {mayAct && !changing.allowed && <p className="hint">{changing.reasons.join(' ')}</p>}
      <PersonFacts person={person} today={today} />
      {current && (
        <ReportingChain
          time={postTime(current, today)}
          reason={lineReasonOn(ctx.db, current.id, today)}
          appraiser={appraiser}
          reviewer={reviewerCard(ctx.db, current.id, today)}
          appointment={appointmentInForce(ctx.db, current.id, appraiser, today)}
          action={mayAct && <LinkButton href={peoplePaths.appraiser(person.id)}>Tunjuk pejabat penilai</LinkButton>}
        />
      )}
      {current && (
        <AppointmentList
          title="Penunjukan pejabat penilai"
          rows={listAppointments(ctx.db, { assignmentId: current.id })}
          withdraw={mayName ? withdrawForPersonAction : undefined}
          today={today}
        />
      )}
      <StateFacts personId={person.id} rows={statesOf(ctx.db, person.id)} />
      <ActingList rows={listActing(ctx.db, person.id)} today={today} />
      <SegmentTable segments={person.segments} today={today} />
      <WithdrawnPosts rows={listWithdrawnPosts(ctx.db, person.id)} timeZone={findAgency(ctx.db).timeZone} />
    </PageFrame>
  );
}

type ActionsProps = { person: Person; hasAccount: boolean; mayMove: boolean; post: ComingPost | undefined };

function PersonActions({ person, hasAccount, mayMove, post }: ActionsProps) {
  const { id, deactivatedOn, latest, revision } = person;
  if (deactivatedOn) return <ReactivateForm action={reactivateEmployeeAction} employeeId={id} revision={revision} />;
  return (
    <>
      <LinkButton href={peoplePaths.edit(id)}>Ubah data</LinkButton>
      {mayMove && <LinkButton href={peoplePaths.move(id)}>{latest ? 'Pindahkan' : 'Tempatkan'}</LinkButton>}
      {mayMove && post && (
        <LinkButton href={peoplePaths.withdrawPost(id)}>{withdrawPostWords(post.before !== undefined)}</LinkButton>
      )}
      {mayMove && latest && (
        <LinkButton href={peoplePaths.leave(id)}>{latest.toOn ? 'Ubah hari terakhir' : 'Akhiri penempatan'}</LinkButton>
      )}
      {hasAccount && <LinkButton href={peoplePaths.account(id)}>Akun</LinkButton>}
      <LinkButton href={peoplePaths.deactivate(id)}>Nonaktifkan</LinkButton>
    </>
  );
}
