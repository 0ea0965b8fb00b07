import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { StageLine } from '@/components/ui/stage-line';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { skpPaths } from '@/lib/skp/paths';
import type { PlanLinks } from '@/lib/skp/queries/plan-links';
import type { Skp, TimelineEntry } from '@/lib/skp/queries/plans';
import type { SkpRights } from '@/lib/skp/queries/rights';
import { isSegmentOver } from '@/lib/skp/rules/closing';
import type { Advice } from '@/lib/skp/rules/linted-plan';
import { mayStandIn } from '@/lib/skp/rules/planning';
import { stagesOfSkp } from '@/lib/skp/rules/stages';
import type { FormAction } from '@/lib/web/form-state';
import { ChangeSection } from './change-section';
import { ClosedNotice } from './closed-notice';
import { DifferencesTable } from './differences-table';
import { DiscardChangeForm } from './discard-change-form';
import { OpenChangeForm } from './open-change-form';
import { PlanGoals, RelinkNotice } from './plan-goals';
import { ReturnReason } from './return-reason';
import { setWords } from './set-words';
import { SilentAppraiser } from './silent-appraiser';
import { SkpSheet } from './skp-sheet';
import { SkpSteps, type StepActions } from './skp-steps';
import { SkpTimeline } from './skp-timeline';
import { SuccessionNotice } from './succession-notice';
import { TargetsNotice } from './targets-notice';
import { VersionsTable } from './versions-table';
import { WritingAdvice } from './writing-advice';

type Props = {
  skp: Skp;
  rights: SkpRights;
  /** Advice on the wording of the version that is being written; empty for readers who cannot act on it. */
  advice: readonly Advice[];
  /** The roles that matrices give, with their state in the plan. */
  roles?: ReactNode;
  links: PlanLinks;
  /** How many other plans wait for the reader. */
  others: number;
  entries: readonly TimelineEntry[];
  zone: TimeZone;
  actions: StepActions & { openChange: FormAction; discard: FormAction };
  /** Further parts of the page: records of a closed plan, plans of other posts. */
  children?: ReactNode;
};

/** The page of a plan: the plan, a change that is not yet in force, and what the reader can do with them. */
export function SkpBody({ skp, rights, advice, roles, links, others, entries, zone, actions, children }: Props) {
  const { id: skpId, revision, versions } = skp;
  const isOver = isSegmentOver(skp.state);
  const change = isOver ? undefined : skp.change;
  return (
    <>
      {!isOver && <ReturnReason skp={skp} />}
      {!isOver && skp.sinceHandedIn && (
        <Section title="Yang berubah sejak pengajuan sebelumnya" id="sejak">
          <DifferencesTable rows={skp.sinceHandedIn} since="pengajuan sebelumnya" />
        </Section>
      )}
      {skp.segmentToOn && isOver && (
        <ClosedNotice lastOn={skp.segmentToOn} isOwner={rights.isOwner} hasChange={skp.change !== undefined} />
      )}
      {skp.isSucceeded && (
        <SuccessionNotice
          skp={skp}
          setBy={setWords(skp.version, zone)}
          mayOpen={rights.openChange}
          action={actions.openChange}
        />
      )}
      {change ? (
        <ChangeSection skpId={skpId} change={change.version} status={skp.state.status} rows={change.differences}>
          <PlanSteps skp={skp} rights={rights} advice={advice} links={links} others={others} actions={actions} />
          {rights.discard && (
            <DiscardChangeForm
              skpId={skpId}
              revision={revision}
              number={change.version.number}
              action={actions.discard}
            />
          )}
        </ChangeSection>
      ) : (
        <StageLine label="Tahap SKP" stages={stagesOfSkp(skp.status)} />
      )}
      <RelinkNotice skpId={skpId} count={links.toRelink} />
      {rights.write && <TargetsNotice skpId={skpId} results={skp.writing.content.results} />}
      {rights.standsIn && rights.steps.includes('agree') && <SilentAppraiser plan={skp.state} />}
      {change && <h2>SKP yang berlaku: versi {change.version.number - 1}</h2>}
      {skp.version.agreedAt && <p>Ditetapkan oleh {setWords(skp.version, zone)}.</p>}
      <SkpSheet skp={skp} />
      <PlanGoals goals={links.goals} />
      {roles}
      {children}
      {!change && (
        <PlanSteps skp={skp} rights={rights} advice={advice} links={links} others={others} actions={actions} />
      )}
      {rights.openChange && !skp.isSucceeded && (
        <OpenChangeForm skpId={skpId} revision={revision} isOwner={rights.isOwner} action={actions.openChange} />
      )}
      {versions.length > 1 && <VersionsTable skpId={skpId} rows={versions} zone={zone} />}
      <SkpTimeline entries={entries} zone={zone} />
    </>
  );
}

function PlanSteps({ skp, rights, advice, links, others, actions }: Omit<Props, 'roles' | 'entries' | 'zone'>) {
  const { content, isChange } = skp.writing;
  const { change } = skp;
  return (
    <>
      <WritingAdvice advice={advice} editor={rights.write ? skpPaths.edit(skp.id) : undefined} />
      <SkpSteps
        skp={{ ...skp, offersApproach: !isChange, expectations: content.expectations }}
        steps={rights.steps}
        gaps={links.gaps}
        reviewer={mayStandIn(skp.state) ? skp.reviewer?.name : undefined}
        change={change && { kind: change.version.kind, differences: change.differences.length }}
        others={others}
        actions={actions}
      />
    </>
  );
}
