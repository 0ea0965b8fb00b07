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

/** A registered person, with the current or last segment. */
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
    /** First day of the last plan that was set for it. */
    plannedFromOn: PlainDate | null;
  };
};
/** The post that leads a unit, and its holder now or later. */
export type KnownHead = {
  positionId: string;
  post: PostShape;
  holders: { employeeId: string; name: string; fromOn: PlainDate; toOn: PlainDate | null }[];
};
/** The register that an import is compared with: units by code, people by sign-in name, heads by unit. */
export type World = {
  units: ReadonlyMap<string, KnownUnit>;
  people: ReadonlyMap<string, KnownPerson>;
  heads: ReadonlyMap<string, KnownHead>;
};
