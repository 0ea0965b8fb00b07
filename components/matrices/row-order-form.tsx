import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import { ROW_ORDER_WORDS } from '@/lib/matrices/labels';
import { matrixPaths } from '@/lib/matrices/paths';
import type { Matrix } from '@/lib/matrices/queries/matrix';
import type { MatrixOrder } from '@/lib/matrices/queries/row-order';
import { handNumbers } from '@/lib/matrices/rules/row-order';
import { ROW_ORDERS } from '@/lib/matrices/rules/vocabulary';
import type { FormAction } from '@/lib/web/form-state';

type Props = { matrix: Pick<Matrix, 'key' | 'members'>; order: MatrixOrder; action: FormAction };

const CHOICES = ROW_ORDERS.map((value) => ({ value, ...ROW_ORDER_WORDS[value] }));

/** The form for the order of the rows. Each person has a field with the number in the leader's own order. */
export function RowOrderForm({ matrix: { key, members }, order, action }: Props) {
  const numbers = handNumbers(members, order.byHand);
  return (
    <ActionForm action={action} hidden={{ matrix: key }} revision={order.revision}>
      <RadioField name="rowOrder" label="Urutan pegawai" value={order.rowOrder} choices={CHOICES} />
      <fieldset className="fieldset-card">
        <legend>Nomor untuk urutan sendiri</legend>
        {members.map(({ assignmentId, name, position }) => (
          <TextField
            key={assignmentId}
            name={`rows.${assignmentId}.place`}
            label={name}
            hint={position}
            optional
            value={String(numbers.get(assignmentId))}
            inputMode="numeric"
            width="short"
          />
        ))}
      </fieldset>
      <div className="actions">
        <SubmitButton>Simpan urutan</SubmitButton>
        <LinkButton kind="quiet" href={matrixPaths.show(key)}>
          Kembali ke matriks
        </LinkButton>
      </div>
    </ActionForm>
  );
}
