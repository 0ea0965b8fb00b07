import { SubmitButton } from './submit-button';

type Props = {
  children: string;
  /** Of the button beside it. */
  intent?: string;
  /** How many more of the kind wait; without any there is nothing to go on to. */
  others: number;
};

/** Does what the button beside it does, and goes on to the next of the same kind (`lib/web/onward.ts`). */
export function OnwardButton({ children, intent = '', others }: Props) {
  if (others === 0) return null;
  return (
    <SubmitButton kind="secondary" intent={`${intent}:next`}>
      {`${children} dan lanjut (${others} lagi)`}
    </SubmitButton>
  );
}
