import { expect, type Page, test } from '@playwright/test';
import { cast } from '../../support/cast';
import type { PlantedWorld } from '../../support/world';
import { auditCount } from '../support/audit-count';
import type { Server } from '../support/server';
import { servedWorld } from '../support/world';

const { colleague: andi, contract: siti } = cast;

for (const javaScriptEnabled of [false, true]) {
  test.describe(`many plans in one sitting, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    let server: Server;
    let world: PlantedWorld;
    test.beforeAll(async () => {
      ({ server, world } = await servedWorld());
    });
    test.afterAll(() => server?.stopAndForget());

    test('allowed rows are done, refused ones stay beside their row with the typed values', async ({ browser }) => {
      const as = async (key: keyof typeof cast): Promise<Page> => {
        const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled });
        await context.addCookies([{ name: 'capaian-session', value: world.cookies[key]!, url: server.origin }]);
        return context.newPage();
      };
      const own = await as('colleague');
      await own.goto(`/skp/${world.draftSkpId}`);
      await own.getByRole('button', { name: 'Ajukan kepada pejabat penilai' }).click();
      await expect(own.getByText('SKP diajukan kepada pejabat penilai.')).toBeVisible();

      const page = await as('appraiser');
      const row = (name: string) => page.getByRole('region', { name });
      const send = () => page.getByRole('button', { name: 'Kirim pilihan' }).click();
      const before = auditCount(server.folder);
      await page.goto(`/skp/review?siklus=${world.cycleId}`);
      await send();
      await expect(page.locator('.error-summary')).toContainText('Belum ada yang dipilih.');
      await row(siti.name).getByRole('radio', { name: 'Tetapkan' }).check();
      await row(andi.name).getByRole('radio', { name: 'Kembalikan' }).check();
      await row(andi.name).getByRole('textbox').fill('singkat');
      await send();
      await expect(page.getByRole('status')).toContainText('1 SKP ditetapkan.');
      await expect(page.locator('.error-summary')).toContainText(`${andi.name}: Tuliskan apa yang perlu diperbaiki`);
      await expect(row(siti.name)).toHaveCount(0);
      await expect(row(andi.name).getByRole('textbox')).toHaveValue('singkat');
      await expect(row(andi.name).getByRole('radio', { name: 'Kembalikan' })).toBeChecked();
      // Two entries: setting the plan, and issuing its paper. The refused plan has left none.
      expect(auditCount(server.folder) - before).toBe(2);

      await row(andi.name).getByRole('textbox').fill('Tuliskan hasil kerja, bukan kegiatan');
      await send();
      await expect(page.getByText('1 SKP dikembalikan.')).toBeVisible();
      await expect(page.getByText('Tidak ada SKP yang menunggu Anda.')).toBeVisible();
      expect(auditCount(server.folder) - before).toBe(3);
    });
  });
}
