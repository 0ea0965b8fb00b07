import type { TargetRow } from '../../goals/rules/target-value';
import type { Aspect, Perspective, ResultKind, ResultOrigin } from './vocabulary';

type IncomingIndicator = Partial<TargetRow> & {
  title: string;
  aspect?: Aspect | null;
  perspective?: Perspective | null;
  targetToCheck?: boolean;
};

/** A result from elsewhere with everything that a plan takes of it, and where it was taken from. */
export type IncomingResult = {
  kind: ResultKind;
  title: string;
  origin: ResultOrigin;
  originId: string;
  /** In the words of the day, behind "Diambil dari". */
  originLabel: string;
  supportedLineageId?: string | null;
  supportedText?: string;
  supportIsProvisional?: boolean;
  assignedBy?: string;
  indicators: readonly IncomingIndicator[];
};

/** What a plan has, as far as it is compared. */
export type PlannedRow = {
  id: string;
  originId: string | null;
  title: string;
  indicators: readonly { title: string }[];
};
