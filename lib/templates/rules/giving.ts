import { reasonsOf } from '../../kernel/decision';
import { type JoinMode, joinsOf } from '../../skp/rules/joining';
import { PLAN_LIMITS } from '../../skp/rules/plan';
import type { SkpStatus } from '../../skp/rules/vocabulary';
import { canBeGivenTo, type MeantFor, type Post } from './fit';

/** A person who may receive a template, with the status of the plan (null if there is none) and the reason if the person needs none. */
export type Candidate = Post & { status: SkpStatus | null; excuse: string | null };
type Planned = { originId: string | null; title: string; indicators: readonly { title: string }[] };
type Incoming = { originId: string; title: string; indicators: readonly { title: string }[] };

/**
 * What a template does to one plan. `closed`: nothing, and why. `given`: whether a plan is begun, and how many results are added,
 * completed, or already there.
 */
export type Outcome =
  | { state: 'closed'; why: string }
  | { state: 'given'; begins: boolean; added: number; completed: number; there: number };

const CLOSED: Readonly<Partial<Record<SkpStatus, string>>> = {
  submitted: 'SKP-nya sudah diajukan.',
  agreed: 'SKP-nya sudah ditetapkan.',
};

/** Why a plan cannot receive a template now; undefined if it can. */
export function whyClosed(template: MeantFor, { status, excuse, ...post }: Candidate): string | undefined {
  const unfit = reasonsOf(canBeGivenTo(template, post)).join(' ');
  if (unfit) return unfit;
  if (excuse !== null && status === null) return `Dikecualikan dari SKP: ${excuse}.`;
  return status === null ? undefined : CLOSED[status];
}

/**
 * What the results of a template do to the plan of one person. Results that are already in the plan are not added. `closed` also if the
 * plan would have too many results or indicators.
 */
export function outcomeOf(
  template: MeantFor,
  candidate: Candidate,
  planned: readonly Planned[],
  incoming: readonly Incoming[],
  mode: JoinMode,
): Outcome {
  const why = whyClosed(template, candidate);
  if (why) return { state: 'closed', why };
  const { adds, completes, there } = joinsOf(planned, incoming, mode);
  const full = fullness(planned, adds, completes);
  if (full) return { state: 'closed', why: full };
  const begins = candidate.status === null;
  return { state: 'given', begins, added: adds.length, completed: completes.length, there };
}

function fullness(
  planned: readonly Planned[],
  adds: readonly { indicators: readonly unknown[] }[],
  completes: readonly { result: Planned; indicators: readonly unknown[] }[],
): string | undefined {
  if (planned.length + adds.length > PLAN_LIMITS.results)
    return `SKP-nya akan memuat lebih dari ${PLAN_LIMITS.results} hasil kerja.`;
  const counts = [
    ...adds.map(({ indicators }) => indicators.length),
    ...completes.map(({ result, indicators }) => result.indicators.length + indicators.length),
  ];
  return counts.some((count) => count > PLAN_LIMITS.indicators)
    ? `Salah satu hasil kerjanya akan memuat lebih dari ${PLAN_LIMITS.indicators} indikator.`
    : undefined;
}

/** Whether an outcome changes a plan, or begins one. */
export function changes(outcome: Outcome): boolean {
  return outcome.state === 'given' && (outcome.begins || outcome.added + outcome.completed > 0);
}

const MOST_NAMED = 10;

/** The first names, and the number of the others: "Andi, Budi, dan 3 orang lain". */
export function namedPeople(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 0 ? `${names.slice(0, MOST_NAMED).join(', ')}, dan ${rest} orang lain` : names.join(', ');
}

type Edition = { revision: number; entries: readonly { revision: number; retiredAt: Date | null }[] };

/**
 * A text that identifies the content of a template. If it is no longer the text of the preview, the template has changed. Then it is not
 * given until the person has read the new preview.
 */
export function editionOf({ revision, entries }: Edition): string {
  return [revision, ...entries.map((entry) => `${entry.revision}${entry.retiredAt ? 'x' : ''}`)].join('.');
}
