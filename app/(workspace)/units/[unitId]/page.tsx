import { PageFrame } from '@/components/layout/page-frame';
import { AppointmentList } from '@/components/people/appointments';
import { PositionTable, UnitFacts, UnitsBelow } from '@/components/people/unit-sheet';
import { LinkButton } from '@/components/ui/link-button';
import { todayOf } from '@/lib/agency/queries';
import { unitLabel } from '@/lib/people/labels';
import { peoplePaths, unitPaths } from '@/lib/people/paths';
import { listAppointments } from '@/lib/people/queries/appointments';
import { findLeaderless } from '@/lib/people/queries/leaderless';
import { unitLeader } from '@/lib/people/queries/leaders';
import { listPositions } from '@/lib/people/queries/positions';
import { ancestorsOf, countPeopleBelow, listChildren } from '@/lib/people/queries/tree';
import { findUnit } from '@/lib/people/queries/units';
import { canAdminister } from '@/lib/people/rules/access';
import { canName } from '@/lib/people/rules/naming';
import { isClosedOn } from '@/lib/people/rules/org-tree';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { withdrawForUnitAction } from './actions';

export default async function UnitPage({ params }: { params: Promise<{ unitId: string }> }) {
  const ctx = await requestContext();
  const unit = findUnit(ctx, (await params).unitId) ?? notFound();
  const today = todayOf(ctx);
  const mayAct = canAdminister(ctx.actor, unit.path).allowed && !isClosedOn(unit, today);
  const mayName = mayAct && canName(ctx.actor, { path: unit.path, isLeading: true }).allowed;
  const above = ancestorsOf(ctx, unit.path).map(({ id, name }) => ({ label: name, href: unitPaths.show(id) }));
  const nameLeader = <LinkButton href={unitPaths.appraiser(unit.id)}>Tunjuk Plt. atau Plh.</LinkButton>;
  return (
    <PageFrame
      title={unitLabel(unit)}
      crumbs={[{ label: 'Unit kerja', href: unitPaths.list }, ...above]}
      actions={mayAct && <UnitActions unitId={unit.id} />}
    >
      <UnitFacts
        unit={unit}
        leader={unitLeader(ctx.db, unit.id, today)}
        leaderless={findLeaderless(ctx.db, unit, today)}
        people={countPeopleBelow(ctx.db, unit.path, today)}
        nameLeader={mayAct && nameLeader}
      />
      <AppointmentList
        title="Plt., Plh., dan pendelegasian"
        rows={listAppointments(ctx.db, { unitId: unit.id })}
        withdraw={mayName ? withdrawForUnitAction : undefined}
        today={today}
      />
      <PositionTable
        unitId={unit.id}
        rows={listPositions(ctx.db, unit.id, today)}
        mayAct={mayAct}
        action={mayAct && <LinkButton href={unitPaths.addPosition(unit.id)}>Tambah jabatan</LinkButton>}
      />
      <UnitsBelow rows={listChildren(ctx.db, unit.id, today)} />
    </PageFrame>
  );
}

function UnitActions({ unitId }: { unitId: string }) {
  return (
    <>
      <LinkButton href={unitPaths.edit(unitId)}>Ubah unit</LinkButton>
      <LinkButton href={`${peoplePaths.add}?unit=${unitId}`}>Tambah pegawai di sini</LinkButton>
      <LinkButton href={`${unitPaths.add}?parent=${unitId}`}>Tambah unit di bawahnya</LinkButton>
      <LinkButton href={unitPaths.appraiser(unitId)}>Tunjuk Plt., Plh., atau delegasi</LinkButton>
    </>
  );
}
