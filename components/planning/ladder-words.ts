import { planningPaths } from '@/lib/planning/paths';
import type { Step } from '@/lib/planning/queries/alignment';
import type { AlignedResult } from '@/lib/planning/queries/results';

/** One step of a ladder as texts: whose it is, its title, and a note. */
export type StepWords = { of: string; title: string; href?: string; note?: string; warns?: boolean };

const ofPost = ({ position, unit }: AlignedResult) => (position.includes(unit) ? position : `${position}, ${unit}`);

/** A step above a result, as texts. The step names the post of the upper result and not the person in this post. */
export function stepInWords(step: Step, cycleId: string): StepWords {
  if (step.kind === 'text')
    return { of: 'Sementara', title: step.title, note: 'Belum dikaitkan dengan hasil kerja pimpinan.' };
  if (step.kind === 'gone')
    return {
      of: 'Tautan terputus',
      title: step.title,
      note: 'Hasil kerja pimpinan ini tidak ada lagi. Kaitkan ulang melalui perubahan SKP.',
      warns: true,
    };
  if (step.kind === 'goal') {
    const { id, title, unit, unitId, withdrawnAt } = step.goal;
    const href = step.opens ? `${planningPaths.alignment({ siklus: cycleId, unit: unitId })}#sasaran-${id}` : undefined;
    return {
      of: `Sasaran ${unit}`,
      title,
      href,
      ...(withdrawnAt && { note: 'Sasaran ini sudah dicabut.', warns: true }),
    };
  }
  const { result, opens } = step;
  const href = opens ? planningPaths.alignmentOfResult(result.lineage) : undefined;
  return { of: ofPost(result), title: result.title, href, ...provisional(result) };
}

function provisional({ isProvisional }: AlignedResult): { note?: string } {
  return isProvisional === 1 ? { note: 'Sementara, sampai dikaitkan dengan hasil kerja pimpinan.' } : {};
}

/** The lowest step of a ladder: the result itself. */
export function ownStep(result: AlignedResult, href?: string): StepWords {
  return { of: ofPost(result), title: result.title, href, ...provisional(result) };
}

/** A result one level down, with its owner. `href` is undefined for readers who may not open the plan of the result. */
export type BelowWords = { id: string; title: string; who: string; href: string | undefined; note: string };

export function belowInWords(result: AlignedResult, opens = true): BelowWords {
  const { lineage, title, name, position, isProvisional, supporters } = result;
  const note = [isProvisional === 1 && 'sementara', supporters > 0 && `${supporters} hasil kerja mendukung`];
  return {
    ...{ id: lineage, title, who: `${name}, ${position}`, note: note.filter(Boolean).join('; ') },
    href: opens ? planningPaths.alignmentOfResult(lineage) : undefined,
  };
}
