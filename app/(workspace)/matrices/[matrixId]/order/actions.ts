'use server';

import { orderRows } from '@/lib/matrices/commands/order-rows';
import { matrixPaths } from '@/lib/matrices/paths';
import { orderRowsInput } from '@/lib/matrices/schema';
import { formAction } from '@/lib/web/form-action';

export const orderRowsAction = formAction(orderRowsInput, (ctx, input) => {
  orderRows(ctx, input);
  return { goto: matrixPaths.show(input.matrix), say: 'Urutan baris disimpan; Format A.1.5 mengikutinya.' };
});
