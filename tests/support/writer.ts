// Saves one draft plan again and again, and prints at once the number of each acknowledged save. The kill test ends it.
//   tsx tests/support/writer.ts DATABASE SKP FIRST
import { writeSync } from 'node:fs';
import { openDatabase } from '@/db/client';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { skpHead } from '@/lib/skp/queries';
import { cast } from './cast';
import { actingAs } from './context';
import { staffPlan } from './given';

const STANDARD_OUTPUT = 1;
const [file = '', skpId = '', first = ''] = process.argv.slice(2);
const db = openDatabase(file);
const ctx = actingAs(db, cast.employee, '2026-01-12');

for (let number = Number(first); ; number += 1) {
  const { revision } = skpHead(db, skpId)!;
  const [result, ...others] = staffPlan.results;
  saveSkp(ctx, {
    ...staffPlan,
    skpId,
    revision,
    results: [{ ...result!, title: `Penyimpanan ke-${number}` }, ...others],
  });
  writeSync(STANDARD_OUTPUT, `${number}\n`);
}
