import { PracticeBadge } from '@/components/cycles/practice-badge';
import { SubmitButton } from '@/components/forms/submit-button';
import { PageFrame } from '@/components/layout/page-frame';
import { RoleOffers } from '@/components/matrices/role-offers';
import { GoalOffers } from '@/components/skp/goal-offers';
import { PlanClosed } from '@/components/skp/plan-closed';
import { PlanEditor } from '@/components/skp/plan-editor';
import { ReturnReason } from '@/components/skp/return-reason';
import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { offersFor } from '@/lib/matrices/queries/offers';
import { closedByName } from '@/lib/people/rules/names';
import { skpPaths } from '@/lib/skp/paths';
import { writingHelpOn } from '@/lib/skp/queries/advice';
import { goalOffers } from '@/lib/skp/queries/led-goals';
import { findSkp, type Skp } from '@/lib/skp/queries/plans';
import { supportChoices } from '@/lib/skp/queries/superior';
import { canChooseApproach, canWrite } from '@/lib/skp/rules/access';
import { otherApproach } from '@/lib/skp/rules/vocabulary';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { savePlanAction } from './actions';

export default async function EditSkpPage({ params }: PageProps<'/skp/[skpId]/edit'>) {
  const ctx = await requestContext();
  const skp = findSkp(ctx, (await params).skpId) ?? notFound();
  const may = canWrite(ctx.actor, skp.parties, skp.state);
  const change = skp.change?.version;
  const choice = { from: skp.approach, to: otherApproach(skp.approach) };
  return (
    <PageFrame
      title={change ? `Isi perubahan SKP ${skp.cycle.year}: versi ${change.number}` : `Isi SKP ${skp.cycle.year}`}
      tab={`Isi ${change ? 'perubahan ' : ''}SKP ${skp.cycle.year}: ${skp.owner.name}`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `SKP ${skp.cycle.year}`, href: skpPaths.show(skp.id) },
      ]}
      lead={
        <>
          <PracticeBadge purpose={skp.cycle.purpose} /> {skp.owner.position}. Draf dapat disimpan kapan saja walaupun
          belum lengkap.{' '}
          {skp.approach === 'kuantitatif' &&
            `Tulis angka seperti 95 atau 1.234,5, dan tanggal seperti 30 Juni ${skp.cycle.year}.`}
        </>
      }
    >
      <ReturnReason skp={skp} />
      {change && may.allowed && (
        <p>
          {closedByName(`Alasan perubahan: ${change.changeReason}`)} Sampai versi ini ditetapkan, versi{' '}
          {change.number - 1} tetap berlaku.
        </p>
      )}
      {may.allowed ? (
        <PlanEditor
          skp={{ ...skp, content: skp.writing.content }}
          support={supportChoices(ctx.db, skp, skp.state.today)}
          {...writingHelpOn(ctx.db, skp)}
          offers={
            <>
              <GoalOffers offers={goalOffers(ctx.db, skp, skp.writing.content)} isHead={skp.form === 'head'} />
              {rolesOffered(ctx, skp)}
              <p>
                <SubmitButton kind="secondary" intent="bank">
                  Simpan dan ambil contoh dari bank
                </SubmitButton>
              </p>
            </>
          }
          offersApproach={canChooseApproach(choice, ctx.actor, skp.parties, skp.state).allowed}
          action={savePlanAction}
        />
      ) : (
        // The page does not redirect. Without JavaScript, a form that was sent when the plan could no longer be changed would then be
        // answered by a page that says nothing about it.
        <PlanClosed skpId={skp.id} decision={may} />
      )}
    </PageFrame>
  );
}

/**
 * The roles that matrices offer to the owner. A role can also be joined with a result that the owner has written and that has no role yet.
 */
function rolesOffered(ctx: Context, skp: Skp) {
  const { results } = skp.writing.content;
  const mayMerge = results.some(({ roleCellId, title }) => roleCellId === null && title !== '');
  return <RoleOffers offers={offersFor(ctx.db, skp, results, todayOf(ctx))} mayMerge={mayMerge} />;
}
