import type { AgencyKind } from '../../agency/rules/vocabulary';
import type { PositionClass } from './vocabulary';

/**
 * Who may set the plan of a post and appraise its holder (R6 p.65 C.2-3, p.90 no.12), from the weakest demand to the strictest. They are:
 * any leader above; the coordinator of an independent unit; a JPT madya; the head of the agency or region.
 */
export const SETTERS = ['leader', 'coordinator', 'jpt-madya', 'top'] as const;
export type Setter = (typeof SETTERS)[number];

const REGIONS: readonly AgencyKind[] = ['provinsi', 'kabupaten', 'kota'];
const MADYA_OR_ABOVE: readonly PositionClass[] = ['jpt-madya', 'jpt-utama', 'pejabat-negara'];
const COORDINATORS: readonly PositionClass[] = ['jpt-pratama', ...MADYA_OR_ABOVE];

export type SetPost = { positionClass: PositionClass; isIndependentUnitHead: boolean | number };
export type SettingUnit = { parentId: string | null; isIndependent: boolean | number; headClass: PositionClass | null };

export function isRegion(kind: AgencyKind): boolean {
  return REGIONS.includes(kind);
}

/** Which leader may set the plan of a post, by the table of the regulation for the kind of agency. In SQL: `SETTER_OF_POST`. [ORANG-07] */
export function setterOf({ positionClass, isIndependentUnitHead }: SetPost, isRegional: boolean): Setter {
  if (positionClass === 'jpt-utama' || positionClass === 'jpt-madya') return 'top';
  if (positionClass === 'jpt-pratama') return isRegional ? 'top' : 'jpt-madya';
  return isIndependentUnitHead ? 'coordinator' : 'leader';
}

/** The strictest of these demands; `leader` if there are none. */
export function strictestOf(setters: readonly Setter[]): Setter {
  return SETTERS[Math.max(0, ...setters.map((setter) => SETTERS.indexOf(setter)))]!;
}

/**
 * Whether the leader of a unit may set a plan that needs `setter`. The leader of the top unit is the head of the agency or region and
 * always may. A coordinator is a JPT or a pejabat negara; in a region also the head of an independent unit, which is an office (perangkat
 * daerah). In SQL: `LEADS_FOR`. [ORANG-07]
 */
export function leaderMaySet(unit: SettingUnit, setter: Setter, isRegional: boolean): boolean {
  if (unit.parentId === null || setter === 'leader') return true;
  if (setter === 'top') return false;
  if (setter === 'jpt-madya') return unit.headClass !== null && MADYA_OR_ABOVE.includes(unit.headClass);
  const isOffice = isRegional && Boolean(unit.isIndependent);
  return isOffice || (unit.headClass !== null && COORDINATORS.includes(unit.headClass));
}
