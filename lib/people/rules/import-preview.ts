import type { ImportFault } from './import-cells';
import type { Question } from './import-judge';
import { stepKey } from './import-outcome';
import type { ImportPlan, Verdict } from './import-plan';

/** What is stored of each row until the file is imported or discarded. */
export function previewOf({ verdicts }: ImportPlan, appraisers: ReadonlyMap<number, string>) {
  return verdicts.map(({ row, faults, status, note, question, newTop, step }) => ({
    ...{ row: row.row, label: row.label, values: row.values, lacks: row.lacks, cellFaults: row.faults },
    ...{ faults, status, note, question, newTop, appraiser: appraisers.get(row.row), stepKey: step && stepKey(step) },
  }));
}

/** A question as a sentence. */
export function questionText(question: Question): string {
  if (question.asks === 'day')
    return 'Berlaku sejak kapan? Baris ini tidak menyebut tanggalnya, dan saat mengunggah pun tidak diisi.';
  return `Orang yang sama dengan ${question.name}, NIP ${question.identityNumber}? Nama dan tanggal lahirnya sama, tetapi NIP-nya lain.`;
}

/** The faults of a row. A question without an answer is returned as its only fault, so that the file of refused rows says why. */
export function unanswered({ question, faults }: Pick<Verdict, 'question' | 'faults'>): ImportFault[] {
  if (!question) return faults;
  const key = question.asks === 'day' ? 'fromOn' : 'identityNumber';
  return [{ key, read: '', reason: questionText(question) }];
}
