import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import type { FormAction } from '@/lib/web/form-state';

/** The button that retries a failed job. Screen readers also hear which job it is. */
export function RetryJob({ jobId, what, action }: { jobId: string; what: string; action: FormAction }) {
  return (
    <ActionForm action={action} hidden={{ jobId }}>
      <SubmitButton kind="secondary">
        Coba lagi<span className="visually-hidden">: {what}</span>
      </SubmitButton>
    </ActionForm>
  );
}
