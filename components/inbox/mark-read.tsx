import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import type { FormAction } from '@/lib/web/form-state';

type Props = { count: number; upTo: Date; action: FormAction };

export function MarkRead({ count, upTo, action }: Props) {
  return (
    <ActionForm action={action} hidden={{ upTo: String(upTo.getTime()) }}>
      <SubmitButton kind="secondary">{`Tandai sudah dibaca (${count})`}</SubmitButton>
    </ActionForm>
  );
}
