import type { PlainDate } from '../../kernel/dates';
import type { Employment } from './identity';
import type { PostShape } from './positions';

/** A unit that is already there. */
export type KnownUnit = {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
  isIndependent: boolean;
  closedOn: string | null;
};

/** Somebody who is already registered, with the running or last segment. */
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
    /** First day of the last plan that was set on it. */
    plannedFromOn: PlainDate | null;
  };
};
/** The post that leads a unit, and whoever holds it now or later. */
export type KnownHead = {
  positionId: string;
  post: PostShape;
  holders: { employeeId: string; name: string; fromOn: PlainDate; toOn: PlainDate | null }[];
};
/** What an import is compared with: units by code, people by sign-in name, heads by unit. */
export type World = {
  units: ReadonlyMap<string, KnownUnit>;
  people: ReadonlyMap<string, KnownPerson>;
  heads: ReadonlyMap<string, KnownHead>;
};
