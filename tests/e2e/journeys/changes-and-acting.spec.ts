import { type Browser, expect, type Page, test } from '@playwright/test';
import { cast, castUnits } from '../../support/cast';
import type { PlantedWorld } from '../../support/world';
import { look } from '../support/look';
import type { Server } from '../support/server';
import { appointPlt, expectMissing, movePerson, moveTo, press } from '../support/steps-changes';
import * as people from '../support/steps-people';
import * as plan from '../support/steps-plan';
import { servedWorld } from '../support/world';

const { employee: dewi, contract: siti, appraiser: maya, otherAppraiser: bambang, clinicHead: lina } = cast;
type Key = keyof typeof cast;
type Story = { world: PlantedWorld; as: (key: Key) => Page };

for (const javaScriptEnabled of [false, true]) {
  test.describe(`a year in which things change, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.setTimeout(300_000);
    let server: Server;
    let world: PlantedWorld;
    test.beforeAll(async () => {
      ({ server, world } = await servedWorld());
    });
    test.afterAll(() => server?.stopAndForget());

    test('a change, a move, a Plt. and a successor, seen by each of them', async ({ browser }) => {
      const pages = await signedIn(browser, { server, world, javaScriptEnabled });
      const story: Story = { world, as: (key) => pages.get(key)! };
      await test.step('July: the plan of Dewi changes', () => change(story));
      await test.step('August: Dewi moves', () => move(story));
      await test.step('September: a Plt. sets the plan of Siti', () => act(story));
      await test.step('October: a new head clarifies it', () => succeed(story));
    });
  });
}

const ACTORS = [
  'employee',
  'contract',
  'appraiser',
  'otherAppraiser',
  'clinicHead',
  'stranger',
  'agencyAdmin',
] as const;
type Visit = { server: Server; world: PlantedWorld; javaScriptEnabled: boolean };

async function signedIn(browser: Browser, { server, world, javaScriptEnabled }: Visit): Promise<Map<Key, Page>> {
  const pages = new Map<Key, Page>();
  for (const key of ACTORS) {
    const page = await people.openBrowser({ browser, origin: server.origin, javaScriptEnabled });
    await page.context().addCookies([{ name: 'capaian-session', value: world.cookies[key]!, url: server.origin }]);
    pages.set(key, page);
  }
  return pages;
}

/** Dewi submits a change of her plan. Maya sees the differences and sets it. The first version can still be read and printed. */
async function change({ as, world: { skpId } }: Story): Promise<void> {
  const [own, leader] = [as('employee'), as('appraiser')];
  await own.goto(`/skp/${skpId}`);
  await own.getByLabel('Alasan perubahan').fill('Penugasan baru sejak Juli');
  await press(own, 'Susun perubahan', 'Versi baru dimulai dari isi yang berlaku.');
  await own.getByRole('button', { name: 'Simpan dan ajukan' }).click();
  await expect(own.getByText(/Belum ada perbedaan dengan versi yang berlaku/).first()).toBeVisible();
  await own.getByLabel('Target', { exact: true }).first().fill('97');
  await plan.submitPlan(own);
  await leader.goto('/');
  await leader.getByRole('link', { name: `Periksa dan tetapkan perubahan SKP: ${dewi.name}` }).click();
  const differences = leader.getByRole('table', { name: 'Perbedaan dengan versi 1' });
  await expect(differences).toContainText('97');
  await look(leader, 'perubahan');
  await press(leader, 'Tetapkan perubahan SKP', 'SKP ditetapkan.');
  await own.goto(`/skp/${skpId}/versions/1`);
  await expect(own.getByRole('main')).toContainText('95 persen');
  await expect(own.getByRole('main')).not.toContainText('97');
  await expectMissing(as('stranger'), `/skp/${skpId}`);
  await expectMissing(as('stranger'), `/skp/${skpId}/versions/1`);
}

/** Dewi moves: from the effective day on she has a new plan with the new appraiser. The old plan is closed, and Maya can still read it. */
async function move({ as, world: { skpId } }: Story): Promise<void> {
  const [admin, own, leader, next] = [as('agencyAdmin'), as('employee'), as('appraiser'), as('otherAppraiser')];
  const post = {
    unit: castUnits.community.code,
    position: dewi.position,
    positionClass: 'Fungsional',
    level: 'Ahli Muda',
  };
  await movePerson(admin, dewi.id, { ...post, fromOn: '1 Januari 2026' });
  await expect(admin.getByText(/sudah ditetapkan dan berlaku mulai 1 Januari 2026/).first()).toBeVisible();
  await movePerson(admin, dewi.id, { ...post, fromOn: '15 Agustus 2026' });
  await people.expectNotice(admin, 'Penempatan baru berlaku mulai 15 Agustus 2026.');
  await moveTo(admin, '18 Agustus 2026');
  await own.goto(`/skp/${skpId}`);
  await expect(own.getByText(/14 Agustus 2026/).first()).toBeVisible();
  await plan.startPlan(own);
  const newId = new URL(own.url()).pathname.split('/')[2]!;
  await plan.writeResult(own, 1, {
    title: 'Balita stunting di wilayah dampingan terlayani sesuai standar',
    indicators: [{ title: 'Balita stunting yang terlayani', aspect: 'Kuantitas', target: '90', measure: 'persen' }],
  });
  await plan.submitPlan(own);
  await expectMissing(leader, `/skp/${newId}`);
  await leader.goto(`/skp/${skpId}`);
  await expect(leader.getByRole('button', { name: /Buka perubahan/ })).toHaveCount(0);
  await next.goto(`/skp/${newId}`);
  await plan.agreePlan(next);
  await next.goto(`/skp/${newId}/print`);
  await expect(next.getByText(/15 AGUSTUS SD 31 DESEMBER TAHUN 2026/i).first()).toBeVisible();
}

/** Maya moves away. Bambang acts for her post, in September only. A second acting person at the same time is refused. */
async function act({ as, world: { submittedSkpId } }: Story): Promise<void> {
  const [admin, acting] = [as('agencyAdmin'), as('otherAppraiser')];
  await movePerson(admin, maya.id, {
    unit: castUnits.personnel.code,
    position: 'Analis SDM Aparatur',
    positionClass: 'Fungsional',
    level: 'Ahli Madya',
    fromOn: '1 September 2026',
  });
  await people.expectNotice(admin, 'Penempatan baru berlaku mulai 1 September 2026.');
  const term = { fromOn: '1 September 2026', toOn: '30 September 2026' };
  await appointPlt(admin, castUnits.services.id, { nip: bambang.signInName, letter: '800/90/2026', ...term });
  await people.expectNotice(admin, 'Penunjukan untuk unit ini tersimpan.');
  await appointPlt(admin, castUnits.services.id, { nip: lina.signInName, letter: '800/91/2026', ...term });
  await expect(admin.getByText(/Pada tanggal itu sudah ada pejabat penilai yang ditunjuk/).first()).toBeVisible();
  await moveTo(admin, '3 September 2026');
  await expectMissing(as('appraiser'), `/skp/${submittedSkpId}`);
  await acting.goto('/');
  await acting.getByRole('link', { name: new RegExp(`tetapkan SKP: ${siti.name}`) }).click();
  await look(acting, 'plt');
  await plan.agreePlan(acting);
  await acting.goto(`/skp/${submittedSkpId}/print`);
  await expect(acting.getByText(/Plt\. Kepala Bidang Pelayanan Kesehatan/).first()).toBeVisible();
  await expect(acting.getByText(bambang.name).first()).toBeVisible();
}

/**
 * Lina takes Maya's former post. Both sides are asked to clarify the plan, which stays in force meanwhile. Bambang's term ended within the
 * evaluation of the third quarter: he can only read the plan on which his evaluation is based.
 */
async function succeed({ as, world: { submittedSkpId } }: Story): Promise<void> {
  const [admin, own, next] = [as('agencyAdmin'), as('contract'), as('clinicHead')];
  await movePerson(admin, lina.id, {
    unit: castUnits.services.code,
    position: maya.position,
    positionClass: 'Administrator',
    isHead: true,
    fromOn: '1 Oktober 2026',
  });
  await people.expectNotice(admin, 'Penempatan baru berlaku mulai 1 Oktober 2026.');
  await moveTo(admin, '5 Oktober 2026');
  const former = as('otherAppraiser');
  await former.goto(`/skp/${submittedSkpId}`);
  await expect(former.getByRole('heading', { level: 1 })).toContainText(siti.name);
  await expect(former.getByRole('button', { name: /Tetapkan|Kembalikan/ })).toHaveCount(0);
  await expectMissing(as('stranger'), `/skp/${submittedSkpId}`);
  await own.goto('/');
  await own.getByRole('link', { name: /Klarifikasi SKP dengan pejabat penilai baru/ }).click();
  await look(own, 'klarifikasi');
  await own.getByRole('button', { name: /klarifikasi/i }).click();
  await own.goto(`/skp/${submittedSkpId}`);
  await own.getByLabel('Saya menyatakan isi SKP tetap, tanpa perubahan.').check();
  await press(own, 'Ajukan kepada pejabat penilai', 'SKP diajukan kepada pejabat penilai.');
  await next.goto(`/skp/${submittedSkpId}`);
  await press(next, 'Tetapkan perubahan SKP', 'SKP ditetapkan.');
  await next.goto(`/skp/${submittedSkpId}/print`);
  await expect(next.getByText(lina.name).first()).toBeVisible();
}
