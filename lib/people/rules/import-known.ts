import type { PlainDate } from '../../kernel/dates';
import type { PostShape } from './positions';
import type { Employment } from './vocabulary';

/** A registered unit. */
export type KnownUnit = {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
  isIndependent: boolean;
  closedOn: string | null;
};

/** A registered person with their last segment, if they have one. The last segment may be a future one. */
export type KnownPerson = {
  id: string;
  name: string;
  employment: Employment;
  identityNumber: string | null;
  bornOn: PlainDate | null;
  grade: string | null;
  revision: number;
  signInName: string;
  deactivatedOn: string | null;
  segment?: {
    id: string;
    unitId: string;
    post: PostShape;
    fromOn: PlainDate;
    toOn: PlainDate | null;
    revision: number;
    hasDocuments: boolean;
    /** The first day in force of the latest plan that was set for the segment; null if none was set. */
    plannedFromOn: PlainDate | null;
  };
};
/** The open post that leads a unit, and all who hold, held or will hold it. */
export type KnownHead = {
  positionId: string;
  post: PostShape;
  holders: { employeeId: string; name: string; fromOn: PlainDate; toOn: PlainDate | null }[];
};
/** The register with which a file is compared: units by `codeKey`, people by sign-in name, open leading posts by id of the unit. */
export type RegisterSnapshot = {
  units: ReadonlyMap<string, KnownUnit>;
  people: ReadonlyMap<string, KnownPerson>;
  heads: ReadonlyMap<string, KnownHead>;
};
