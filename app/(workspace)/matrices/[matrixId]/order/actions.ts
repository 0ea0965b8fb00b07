'use server';

import { orderRows } from '@/lib/matrices/commands/order-rows';
import { orderRowsInput } from '@/lib/matrices/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const orderRowsAction = formAction(orderRowsInput, (ctx, input) => {
  orderRows(ctx, input);
  return { goto: paths.matrices.show(input.matrix), say: 'Urutan baris disimpan; Format A.1.5 mengikutinya.' };
});
