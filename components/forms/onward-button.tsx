import { SubmitButton } from './submit-button';

type Props = {
  children: string;
  /** Of the button beside it. */
  intent?: string;
  /** How many more of the kind wait; without any the button is not shown. */
  others: number;
};

/** Does the same as the button beside it, and goes on to the next of the same kind (`lib/web/onward.ts`). */
export function OnwardButton({ children, intent = '', others }: Props) {
  if (others === 0) return null;
  return (
    <SubmitButton kind="secondary" intent={`${intent}:next`}>
      {`${children} dan lanjut (${others} lagi)`}
    </SubmitButton>
  );
}
