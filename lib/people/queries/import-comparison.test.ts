import { expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { accounts, employees } from '@/db/schema';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { type FileRow, importRows, nipOf, READING } from '@/tests/support/import-file';
import { DAYS, dice, inventedAgency } from '@/tests/support/invented-agency';
import { confirmImport } from '../commands/confirm-import';
import { importPieces } from '../commands/import-people';
import { stageImport } from '../commands/stage-import';
import { findImport, type PreviewRow } from './imports';
import { segmentsOf } from './person';
import { appraiserOn } from './reporting-line';

const CLASSES = ['JPT Madya', 'JPT Pratama', 'Administrator', 'Pengawas', 'Pelaksana', 'Pejabat Negara'] as const;

it.each(Array.from({ length: 60 }, (_, i) => [i + 1]))(
  '[ORANG-05] the preview names the appraiser after the import (agency %i)',
  (seed) => {
    const { db, ctx, today } = agencyWithAccounts(seed);
    const { one, chance } = dice(seed * 31);
    const rows = importRows(inventedFile(dice(seed * 77)));
    const effectiveOn = chance(0.8) ? one(DAYS) : null;
    const { subject: importId } = stageImport(ctx, { fileName: 'x', effectiveOn, rows, reading: READING });
    const good = findImport(ctx, importId)!.rows.filter(({ status }) => status !== 'wrong' && status !== 'asked');
    if (good.some(({ status }) => status !== 'same')) {
      confirmImport(ctx, { importId });
      for (const _piece of importPieces(ctx, importId));
    }
    const people = good.filter(({ values }) => values.name);
    expect(people.map(({ row, appraiser }) => [row, appraiser])).toEqual(
      people.map((row) => [row.row, appraiserAfterwards(db, row, { effectiveOn, today })]),
    );
  },
);

/** An invented agency whose people have sign-in names, so that a file can refer to them. */
function agencyWithAccounts(seed: number) {
  const db = inventedAgency(seed);
  const today = dice(seed).one(DAYS);
  for (const { id } of db.select().from(employees).all())
    db.insert(accounts)
      .values({ employeeId: id, signInName: `orang.${id}` })
      .onConflictDoNothing()
      .run();
  return { db, today, ctx: actingAs(db, cast.agencyAdmin, today) };
}

/**
 * A file of new and registered people in new and registered units, with heads who come, leave, exchange posts or are below vacant posts.
 */
function inventedFile({ one, chance }: ReturnType<typeof dice>): FileRow[] {
  const news = ['B1', 'B2', 'B3'];
  const parents = new Map(
    news.map((code) => [code, one(['U0', 'U1', 'U2', 'U3', 'U4', 'B1'].filter((at) => at !== code))]),
  );
  return Array.from({ length: 14 }, (_, i) => {
    const unit = chance(0.4) ? one(news) : `U${one([...Array(12).keys()])}`;
    const isHead = chance(0.55);
    const isKnown = chance(0.7);
    return {
      ...(parents.has(unit) ? { 'Nama Unit': `Baru ${unit}`, 'Kode Unit Induk': parents.get(unit)! } : {}),
      ...(chance(0.1) && !parents.has(unit) ? { 'Kode Unit Induk': `U${one([0, 1, 2])}`, 'Unit Mandiri': 'ya' } : {}),
      'Kode Unit': unit,
      Nama: `Baris ${i}`,
      Jabatan: isHead ? `Kepala ${i}` : `Analis ${i}`,
      'Jenis Jabatan': isHead ? one(CLASSES) : chance(0.4) ? 'JPT Pratama' : 'Pelaksana',
      'Pimpinan Unit': isHead ? 'ya' : '',
      ...(chance(0.3) ? { 'Berlaku Sejak': one(DAYS) } : {}),
      ...(isKnown ? { 'Nama Masuk': `orang.p${one([...Array(45).keys()])}` } : { NIP: nipOf(i + 1) }),
    };
  });
}

type Days = { effectiveOn: string | null; today: string };

function appraiserAfterwards(db: Connection, { values }: PreviewRow, { effectiveOn, today }: Days): string | undefined {
  const signInName = values.identityNumber ?? values.signInName ?? '';
  const people = db.select().from(employees).all();
  const account = db
    .select()
    .from(accounts)
    .all()
    .find((one) => one.signInName === signInName);
  const segment = segmentsOf(db, account?.employeeId ?? '').at(-1);
  const since = values.fromOn ?? effectiveOn ?? today;
  const appraiser = segment && appraiserOn(db, segment.id, since > today ? since : today);
  return people.find(({ id }) => id === appraiser?.employeeId)?.name;
}
