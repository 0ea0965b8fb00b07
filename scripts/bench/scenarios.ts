import { appraisalPaths } from '@/lib/appraisals/paths';
import { goalPaths } from '@/lib/goals/paths';
import { matrixPaths } from '@/lib/matrices/paths';
import { peoplePaths } from '@/lib/people/paths';
import { planningPaths } from '@/lib/planning/paths';
import { recapPaths } from '@/lib/recaps/paths';
import { skpPaths } from '@/lib/skp/paths';
import { paths } from '@/lib/web/paths';
import { cast } from '@/tests/support/cast';
import { sessionCookieFor } from '@/tests/support/session-cookie';
import { done, file, list, page } from './expect';
import { openForm } from './forms';
import type { Asked } from './http';
import { FLOOR, type Scenario } from './measure';
import { PASSWORD, type Planted } from './plant';
import type { Server } from './servers';

/**
 * The limit for the cost of a request, as a multiple of the bare Next page in the same run. Milliseconds would depend on the machine. The
 * other scenarios have no limit.
 */
const GOALS = { list: 1.5, form: 1.5, home: 1.8, matrix: 5, print: 0.6, file: 10 };
const ROWS = 25;

/** The two baseline pages (floors): only a list of 25 people. */
export function floors(bareNode: Server, bareNext: Server): Scenario[] {
  const fault = list(ROWS);
  const requests = () => [{ path: '/' }];
  return [
    { name: 'floor: list of 25, node:http', server: bareNode, fault, requests },
    { name: FLOOR, server: bareNext, fault, requests },
  ];
}

/** The pages and operations of the application that people use all day. */
export async function scenarios(server: Server, planted: Planted): Promise<Scenario[]> {
  const cookies = await signIn(planted);
  const read = (name: string, path: string, cookie: string, fault: Scenario['fault'], goal?: number): Scenario => ({
    name,
    server,
    goal,
    fault,
    requests: () => [{ path, cookie }],
  });
  const { cycleId, agreedSkpId, draftSkpId } = planted;
  const { office } = planted.goals;
  const { employee, colleague, admin, leader } = cookies;
  return [
    signingIn(server),
    read('home of an employee', paths.home, employee, page(cast.employee.name), GOALS.home),
    read('home of a leader of twenty', paths.home, leader, page(planted.leader.name), GOALS.home),
    read('list: 25 of 12,000 people', peoplePaths.list, admin, list(ROWS, 'Pegawai'), GOALS.list),
    read('list: recap, 25 of 12,000', recapPaths.show(cycleId), admin, list(ROWS, 'Rekap'), GOALS.list),
    read('overview: a whole agency', planningPaths.show, admin, list(30, 'Kemajuan perencanaan'), GOALS.list),
    read(
      'overview: 25 whose plan waits',
      planningPaths.search({ siklus: cycleId, keadaan: 'submitted' }),
      admin,
      list(ROWS, 'Menunggu penetapan', 'menunggu'),
      GOALS.list,
    ),
    read('list: objectives of 50 units', goalPaths.list, admin, list(50, 'Sasaran unit kerja'), GOALS.list),
    read(
      'objectives of a unit',
      goalPaths.unit(office.id, cycleId),
      admin,
      page(`Meningkatnya mutu layanan 1 ${office.name}`),
      GOALS.list,
    ),
    read('list: twenty to appraise', appraisalPaths.list, leader, list(15, 'Penilaian'), GOALS.list),
    read('form: editor of a plan', skpPaths.edit(draftSkpId), colleague, page('results.0.title'), GOALS.form),
    read('detail: a plan', skpPaths.show(agreedSkpId), employee, page('Terlaksananya pelayanan gizi')),
    saving(server, planted),
    read(
      'matrix of 60 × 40',
      matrixPaths.show(planted.matrix.key),
      await cookieOf(planted, planted.matrix.leader.id),
      list(60, 'Dinas Enam Puluh', 'Belum diisi'),
      GOALS.matrix,
    ),
    savingCells(server, planted),
    read('print page A.1.7', skpPaths.print(agreedSkpId), employee, page('Terlaksananya pelayanan gizi'), GOALS.print),
    read('PDF A.1.7', skpPaths.pdf(agreedSkpId), employee, file('application/pdf', '%PDF-'), GOALS.file),
  ];
}

function cookieOf({ db }: Planted, employeeId: string): Promise<string> {
  return sessionCookieFor(db, employeeId).then((value) => `capaian-session=${value}`);
}

async function signIn({ db, leader }: Planted) {
  const cookie = async (employeeId: string) => `capaian-session=${await sessionCookieFor(db, employeeId)}`;
  return {
    employee: await cookie(cast.employee.id),
    colleague: await cookie(cast.colleague.id),
    admin: await cookie(cast.agencyAdmin.id),
    leader: await cookie(leader.id),
  };
}

/** Signs in. The same form may be sent repeatedly; each time, the password is checked and a session is opened. */
function signingIn(server: Server): Scenario {
  const fields = { name: cast.employee.signInName, password: PASSWORD };
  const requests = async () => [await openForm(server.origin, { path: paths.signIn, fields })];
  return { name: 'post: sign in (argon2id)', server, requests, fault: done(/^\//, true) };
}

/** Saves draft plans as in the last hour before a deadline: each person opens and saves their own draft. */
function saving(server: Server, { db, drafts }: Planted): Scenario {
  let turn = 0;
  const requests = async (count: number): Promise<Asked[]> => {
    const forms: Asked[] = [];
    for (const { person, skpId } of drafts.slice(0, count)) {
      const cookie = `capaian-session=${await sessionCookieFor(db, person.id)}`;
      const fields = { 'results.0.title': `Hasil kerja yang diperbaiki ke-${++turn}` };
      forms.push(await openForm(server.origin, { path: skpPaths.edit(skpId), cookie, fields, button: 'save' }));
    }
    return forms;
  };
  return { name: 'post: save a draft plan', server, requests, fault: done(/[?&]ok=/), goal: GOALS.form };
}

/** Saves one cell of the large matrix after another, as its leader does on the page of a cell. */
function savingCells(server: Server, planted: Planted): Scenario {
  let turn = 0;
  const requests = async (count: number): Promise<Asked[]> => {
    const { key, leader, cells } = planted.matrix;
    const cookie = await cookieOf(planted, leader.id);
    const forms: Asked[] = [];
    for (let n = 0; n < count; n += 1) {
      const { columnId, assignmentId } = cells[turn++ % cells.length]!;
      const fields = { wording: `Tersusunnya laporan ke-${turn}`, role: 'result' };
      forms.push(
        await openForm(server.origin, {
          path: matrixPaths.cell(key, columnId, assignmentId, 'pegawai'),
          cookie,
          fields,
          button: 'save',
        }),
      );
    }
    return forms;
  };
  return { name: 'post: save one cell of it', server, requests, fault: done(/[?&]ok=/), goal: GOALS.form };
}
