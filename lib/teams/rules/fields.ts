import { formatDate, type PlainDate } from '../../kernel/dates';

type Team = {
  name: string;
  lead: string;
  letterNumber: string;
  fromOn: PlainDate;
  toOn: PlainDate | null;
  isOpen: boolean;
};

/** The values of a team for its form. Every field is a text. */
export function teamFields({ name, lead, letterNumber, fromOn, toOn, isOpen }: Team) {
  return {
    ...{ name, lead, letterNumber },
    fromOn: formatDate(fromOn),
    toOn: toOn === null ? '' : formatDate(toOn),
    isOpen: isOpen ? 'ya' : '',
  };
}
