import { SubmitButton } from './submit-button';

type Props = {
  children: string;
  /** The intent of the ordinary button, beside which this button is shown. */
  intent?: string;
  /** How many other tasks of this kind wait. If there are none, the button is not shown. */
  others: number;
};

/**
 * A button that does the same operation as the ordinary button beside it, and then opens the next task of the same kind
 * (`lib/web/onward.ts`).
 */
export function OnwardButton({ children, intent = '', others }: Props) {
  if (others === 0) return null;
  return (
    <SubmitButton kind="secondary" intent={`${intent}:next`}>
      {`${children} dan lanjut (${others} lagi)`}
    </SubmitButton>
  );
}
