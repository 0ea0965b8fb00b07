import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { formatDateWithWeekday, type PlainDate } from '@/lib/kernel/dates';
import type { FormAction } from '@/lib/web/form-state';

/** Says that this is a demo, shows its date, and lets the visitor move that date. */
export function DemoBanner({ today, here, action }: { today: PlainDate; here: string; action: FormAction }) {
  return (
    <aside className="demo" aria-label="Demo">
      <div className="demo-in">
        <p>
          <strong>Ini demo.</strong> Semua orang dan datanya rekaan; cobalah apa saja. Tanggal di demo:{' '}
          <strong>{formatDateWithWeekday(today)}</strong>.
        </p>
        <ActionForm action={action} hidden={{ here }} id="demo">
          <DateField name="demoDay" label="Pindah ke tanggal" value={today} />
          <SubmitButton kind="secondary">Pindahkan</SubmitButton>
        </ActionForm>
      </div>
    </aside>
  );
}
