import { expect, test } from '@playwright/test';
import { eachForm } from '../../../scripts/attack/forms';
import { shapesFrom, spoilForms } from '../../../scripts/attack/rows/hostile-posts';
import type { PlantedWorld } from '../../support/world';
import type { Server } from '../support/server';
import { servedWorld } from '../support/world';

/** How many of the hostile shapes are tried on each form. `npm run attack` tries all of them. */
const SHAPES_A_FORM = 4;

let server: Server;
let world: PlantedWorld;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
});
test.afterAll(() => server.stopAndForget());

test('no form that is sent in a broken shape causes a fault of the server, in its answer or in its log', async () => {
  test.setTimeout(600_000);
  const faults: string[] = [];
  let tried = 0;
  const forms = await eachForm(server, world);
  await spoilForms(
    server,
    world,
    forms,
    (at) => shapesFrom(at, SHAPES_A_FORM),
    (fault) => {
      tried += 1;
      if (fault) faults.push(fault);
    },
  );
  expect(tried).toBeGreaterThan(300);
  expect(faults).toEqual([]);
});
