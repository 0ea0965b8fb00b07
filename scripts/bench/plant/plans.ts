import type { Connection } from '@/db/client';
import { newId } from '@/lib/kernel/ids';
import type { SkpStatus } from '@/lib/skp/rules/vocabulary';
import { type PlantedPerson, times } from './agency';
import { rowWriter } from './rows';

const RESULTS = 3;
const DRAFTED = Date.parse('2026-01-08T03:00:00Z');
const AGREED = Date.parse('2026-01-20T03:00:00Z');
const CORE_VALUES = ['kompeten', 'adaptif'];
const ANNEX = { 'resource-support': 'Laptop kerja', accountability: 'Laporan triwulanan', consequence: 'Penghargaan' };

export type PlannedResult = {
  lineage: string;
  title: string;
  supports: PlannedResult | undefined;
  indicators: string[];
};
export type PlantedPlan = { skpId: string; versionId: string; results: PlannedResult[] };

/**
 * Three work results of a person, each with two indicators. Each supports the result of the leader at the same place in the list. Without a
 * plan of the leader, they support none.
 */
export function plannedResults(person: PlantedPerson, leader: PlantedPlan | undefined): PlannedResult[] {
  return times(RESULTS).map((n) => ({
    lineage: newId(),
    title: `Terlaksananya layanan ${n} ${person.unit.name} bagi masyarakat`,
    supports: leader?.results[n - 1],
    indicators: [newId(), newId()],
  }));
}

export function planWriter(db: Connection, cycleId: string) {
  const skp = rowWriter(db, 'skps');
  const version = rowWriter(db, 'skp_versions');
  const content = contentWriter(db);
  return (person: PlantedPerson, status: SkpStatus, results: PlannedResult[], leaderId: string | null): PlantedPlan => {
    const plan = { skpId: newId(), versionId: newId(), results };
    const isAgreed = status === 'agreed';
    skp({
      id: plan.skpId,
      cycle_id: cycleId,
      assignment_id: person.assignmentId,
      owner_id: person.id,
      form: formOf(person),
      status,
      version_id: plan.versionId,
      submitted_at: status === 'draft' || status === 'returned' ? null : DRAFTED,
      first_submitted_at: status === 'draft' ? null : DRAFTED,
      returned_at: status === 'returned' ? DRAFTED : null,
      agreed_at: isAgreed ? AGREED : null,
      return_reason: status === 'returned' ? 'Tambahkan target yang terukur pada hasil kerja kedua.' : null,
      created_at: DRAFTED,
    });
    version({
      id: plan.versionId,
      skp_id: plan.skpId,
      number: 1,
      status: isAgreed ? 'agreed' : 'draft',
      agreed_by: isAgreed ? leaderId : null,
      agreed_at: isAgreed ? AGREED : null,
      effective_on: isAgreed ? '2026-01-01' : null,
      created_at: DRAFTED,
    });
    content(plan, formOf(person));
    return plan;
  };
}

function contentWriter(db: Connection) {
  const results = resultWriter(db);
  const expectation = rowWriter(db, 'skp_expectations');
  const annex = rowWriter(db, 'skp_annex_lines');
  return (plan: PlantedPlan, form: 'head' | 'staff'): void => {
    results(plan, form);
    for (const value of CORE_VALUES) {
      expectation({
        id: newId(),
        version_id: plan.versionId,
        core_value: value,
        special_expectation: 'Mempercepat pencatatan layanan dengan cara baru',
      });
    }
    for (const [block, line] of Object.entries(ANNEX)) {
      annex({ id: newId(), version_id: plan.versionId, block, ordinal: 1, line });
    }
  };
}

function resultWriter(db: Connection) {
  const write = rowWriter(db, 'skp_results');
  const indicator = rowWriter(db, 'skp_indicators');
  return ({ versionId, results }: PlantedPlan, form: 'head' | 'staff'): void => {
    results.forEach((result, r) => {
      const resultId = newId();
      write({
        id: resultId,
        version_id: versionId,
        lineage_id: result.lineage,
        kind: r < RESULTS - 1 ? 'utama' : 'tambahan',
        ordinal: r + 1,
        title: result.title,
        supported_lineage_id: result.supports?.lineage ?? null,
        supported_text: result.supports?.title ?? '',
        assigned_by: form === 'head' ? 'Wali Kota' : '',
      });
      result.indicators.forEach((lineage, i) => {
        indicator({
          id: newId(),
          result_id: resultId,
          lineage_id: lineage,
          ordinal: i + 1,
          aspect: form === 'staff' ? ['kuantitas', 'kualitas'][i]! : null,
          title: ['Jumlah layanan yang diselesaikan', 'Layanan yang selesai tepat waktu'][i]!,
          direction: 'more',
          target: ['120', '95'][i]!,
          measure: ['layanan', 'persen'][i]!,
          perspective: form === 'head' ? ['anggaran', 'penerima-layanan'][i]! : null,
        });
      });
    });
  };
}

function formOf({ isHead, unit }: PlantedPerson): 'head' | 'staff' {
  return isHead && unit.isIndependent ? 'head' : 'staff';
}
