import { PlanRecords } from '@/components/appraisals/plan-records';
import { PageFrame } from '@/components/layout/page-frame';
import { RoleStates } from '@/components/matrices/role-states';
import { PlanLead } from '@/components/skp/plan-lead';
import { SiblingPlans } from '@/components/skp/sibling-plans';
import { SkpBody } from '@/components/skp/skp-body';
import { SkpLinks } from '@/components/skp/skp-links';
import { SpecialDuties } from '@/components/skp/special-duties';
import { findAgency } from '@/lib/agency/queries';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { recordsOfPlan } from '@/lib/appraisals/queries/of-plan';
import { dialogueNewsWords } from '@/lib/dialogues/labels';
import { dialogueNews } from '@/lib/dialogues/queries/expectations';
import { sideIn } from '@/lib/dialogues/rules/expectations';
import { othersOf } from '@/lib/inbox/queries/next';
import { offersFor } from '@/lib/matrices/queries/offers';
import { skpPaths } from '@/lib/skp/paths';
import { earlierPlans } from '@/lib/skp/queries/earlier-plans';
import { planLinks } from '@/lib/skp/queries/plan-links';
import { findSkp, timelineOf } from '@/lib/skp/queries/plans';
import { rightsOn } from '@/lib/skp/queries/rights';
import { siblingsOf } from '@/lib/skp/queries/siblings';
import { specialsOf } from '@/lib/skp/queries/special-duties';
import { canStillChange, isSegmentOver } from '@/lib/skp/rules/closing';
import { hasManuals } from '@/lib/skp/rules/manual';
import { SETTING_TASKS } from '@/lib/skp/tasks';
import { canShareResults } from '@/lib/templates/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import * as skpActions from './actions';

const actions = {
  submit: skpActions.submitSkpAction,
  withdraw: skpActions.withdrawSkpAction,
  return: skpActions.returnSkpAction,
  agree: skpActions.agreeSkpAction,
  openChange: skpActions.openChangeAction,
  discard: skpActions.discardChangeAction,
};

export default async function SkpPage({ params }: PageProps<'/skp/[skpId]'>) {
  const ctx = await requestContext();
  const skp = findSkp(ctx, (await params).skpId) ?? notFound();
  const rights = rightsOn(ctx, skp);
  const { cycle, state } = skp;
  const isParty = [skp.parties.ownerId, skp.parties.appraiserId].includes(ctx.actor.employeeId);
  const [{ results }, isOpen] = [skp.writing.content, canStillChange(state).allowed];
  const { advice, ...specials } = specialsOf(ctx, skp, rights);
  return (
    <PageFrame
      title={`SKP ${cycle.year}: ${skp.owner.name}`}
      crumbs={[{ label: 'SKP', href: skpPaths.list }]}
      lead={<PlanLead skp={skp} />}
      actions={
        <SkpLinks
          skpId={skp.id}
          mayWrite={rights.write}
          mayAgree={rights.steps.includes('agree')}
          isChange={state.isChange}
          mayShare={canShareResults(ctx.actor, { ...skp.parties, isSet: skp.status === 'agreed' }).allowed}
          evaluations={isParty && skp.status === 'agreed' ? appraisalPaths.inCycle(cycle.id) : undefined}
          mayCopy={rights.write && earlierPlans(ctx.db, skp).length > 0}
          hasManuals={hasManuals(skp)}
          news={dialogueNewsWords(dialogueNews(ctx.db, skp.id, sideIn(ctx.actor, skp.parties, state)))}
          wrongAppraiser={rights.isOwner && isOpen ? skpPaths.wrongAppraiser(skp.assignmentId) : undefined}
        />
      }
    >
      <SkpBody
        skp={skp}
        rights={rights}
        advice={advice}
        roles={
          <>
            <RoleStates offers={offersFor(ctx.db, skp, results, state.today)} results={results} />
            <SpecialDuties skp={skp} {...specials} mayWrite={rights.write} addAction={skpActions.addActingAction} />
          </>
        }
        links={planLinks(ctx, skp)}
        others={rights.steps.includes('agree') ? othersOf(ctx, SETTING_TASKS, skpPaths.show(skp.id)) : 0}
        entries={timelineOf(ctx, skp)}
        zone={findAgency(ctx.db).timeZone}
        actions={actions}
      >
        {isSegmentOver(state) && <PlanRecords rows={recordsOfPlan(ctx, skp)} />}
        <SiblingPlans rows={siblingsOf(ctx, skp)} />
      </SkpBody>
    </PageFrame>
  );
}
