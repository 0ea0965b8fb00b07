import { templateUses } from '@/db/schema';
import { findCycle } from '@/lib/cycles/queries';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing, Rejection, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { meantForWords } from '../labels';
import { type CandidateRow, candidates } from '../queries/candidates';
import { findTemplate, type Template } from '../queries/templates';
import { canBeGivenTo } from '../rules/fit';
import { namedPeople } from '../rules/giving';
import { canGive } from '../rules/template-access';

type Input = {
  templateId: string;
  cycleId: string;
  /** The segments (people in a post) that were ticked in the list. */
  picks: readonly string[];
  /** The NIPs that were typed. */
  numbers: readonly string[];
  /** If given: all candidates whose post fits the template and who match this search. */
  all?: { q: string; unitPath: string | undefined };
};
const MOST_CHOSEN = 1000;

/**
 * Chooses people for a template among the candidates of the actor (see `candidates`). Their plans change only when the template is given.
 */
export const choosePeople = command('template.people-chosen', { moves: 'templates' }, (ctx, input: Input) => {
  const template = findTemplate(ctx, input.templateId) ?? missing('Templat');
  const cycle = findCycle(ctx.db, input.cycleId) ?? missing('Tahun kinerja');
  const entries = template.entries.filter(({ retiredAt }) => retiredAt === null).length;
  enforce(canGive({ isRetired: template.retiredAt !== null, entries }, cycle.status));
  const { all } = input;
  // The keys are written out, because the compiler does not notice a filter with another name in a spread object.
  const everybody = all ? candidates(ctx, cycle, { q: all.q, unitPath: all.unitPath, fitting: template }) : [];
  const ticked = input.picks.length > 0 ? candidates(ctx, cycle, { ids: input.picks }) : [];
  if (ticked.length < new Set(input.picks).size) missing('Pegawai');
  const typed = input.numbers.length > 0 ? candidates(ctx, cycle, { numbers: input.numbers }) : [];
  refuseUnknown(input.numbers, typed);
  const chosen = new Map([...everybody, ...ticked, ...typed].map((row) => [row.assignmentId, row]));
  if (chosen.size === 0) refuseField('picks', 'Pilih sekurang-kurangnya satu orang.');
  if (chosen.size > MOST_CHOSEN)
    throw new Rejection([`Paling banyak ${MOST_CHOSEN} orang sekali jalan. Persempit pilihan menurut unit.`]);
  refuseUnfit(template, [...chosen.values()]);
  return { subject: keep(ctx, input, [...chosen.keys()]), detail: { name: template.name, people: chosen.size } };
});

function keep(ctx: Context, { templateId, cycleId }: Input, picks: readonly string[]): string {
  const id = newId();
  const chosen = { chosenBy: ctx.actor.employeeId, chosenAt: ctx.now };
  ctx.db
    .insert(templateUses)
    .values({ id, templateId, cycleId, picks: JSON.stringify(picks), ...chosen })
    .run();
  return id;
}

function refuseUnknown(numbers: readonly string[], found: readonly CandidateRow[]): void {
  const known = new Set(found.map(({ identityNumber }) => identityNumber));
  const unknown = numbers.filter((number) => !known.has(number));
  if (unknown.length > 0)
    refuseField(
      'numbers',
      `NIP berikut tidak ada di antara pegawai di lingkup Anda: ${namedPeople(unknown)}. Periksa lagi angkanya.`,
    );
}

/** Refuses the whole choice if the template does not fit the post of some people, and names them. [TEMPLAT-01] */
function refuseUnfit(template: Template, people: readonly CandidateRow[]): void {
  const unfit = people
    .filter((row) => !canBeGivenTo(template, row).allowed)
    .map(({ person, name }) => `${person} (${name})`);
  if (unfit.length > 0)
    throw new Rejection([
      `Templat ini untuk ${meantForWords(template)}. Jabatan orang berikut tidak cocok: ${namedPeople(unfit)}. Keluarkan mereka dari pilihan, atau pakai templat untuk jabatannya.`,
    ]);
}
