import type { Capability } from '@/lib/agency/rules/capabilities';
import { menuPaths } from '@/lib/kernel/menu-paths';

/** The capabilities that the menu checks; only these are sent with each page. */
export const MENU_CAPABILITIES = [
  'people',
  'readiness',
  'goals',
  'planning',
  'unit-achievements',
  'bank',
  'recaps',
  'keep-roles',
  'keep-settings',
  'audit-trail',
  'jobs',
] as const satisfies readonly Capability[];
type MenuCapability = (typeof MENU_CAPABILITIES)[number];

type Link = { href: string; label: string };
type OfficeLink = Link & { for: MenuCapability };
export type NavigationProps = {
  /** The capabilities of `MENU_CAPABILITIES` that this person has. */
  capabilities: readonly MenuCapability[];
  /** Whether the person leads a unit or was appointed to appraise somebody. The pages then also show records of other people. */
  leads: boolean;
  /** The path of the present page. */
  current: string;
};

const YEAR: readonly Link[] = [
  { href: menuPaths.home, label: 'Beranda' },
  { href: menuPaths.news, label: 'Kabar' },
  { href: menuPaths.skp, label: 'SKP' },
  { href: menuPaths.matrices, label: 'Matriks peran' },
  { href: menuPaths.teams, label: 'Tim kerja' },
  { href: menuPaths.checkIns, label: 'Pemantauan' },
  { href: menuPaths.appraisals, label: 'Penilaian' },
];

/** Pages for users who lead or oversee a unit. */
const LEADING: readonly OfficeLink[] = [
  { href: menuPaths.goals, label: 'Sasaran unit kerja', for: 'goals' },
  { href: menuPaths.planning, label: 'Kemajuan perencanaan', for: 'planning' },
  { href: menuPaths.achievements, label: 'Capaian unit', for: 'unit-achievements' },
  { href: menuPaths.bank, label: 'Bank hasil kerja', for: 'bank' },
];

const OFFICE: readonly OfficeLink[] = [
  { href: menuPaths.people, label: 'Pegawai', for: 'people' },
  { href: menuPaths.units, label: 'Unit kerja', for: 'people' },
  { href: menuPaths.cycles, label: 'Siklus kinerja', for: 'readiness' },
  ...LEADING,
  { href: menuPaths.recaps, label: 'Rekap', for: 'recaps' },
  { href: menuPaths.roles, label: 'Peran', for: 'keep-roles' },
  { href: menuPaths.agency, label: 'Pengaturan', for: 'keep-settings' },
  { href: menuPaths.audit, label: 'Jejak audit', for: 'audit-trail' },
  { href: menuPaths.jobs, label: 'Pekerjaan latar', for: 'jobs' },
];

/**
 * The menu: pages of the performance year for everybody, and pages for leaders and offices by capability. It gives no rights: each page
 * checks the right itself.
 */
export function Navigation(props: NavigationProps) {
  const { capabilities, leads } = props;
  const oversees = capabilities.length > 0;
  const year = YEAR.map((link) =>
    link.label === 'SKP' && !leads && !oversees ? { ...link, label: 'SKP saya' } : link,
  );
  const office = OFFICE.filter((link) => capabilities.includes(link.for) || (leads && LEADING.includes(link)));
  return (
    <>
      <NavigationList links={year} {...props} />
      {leads && !oversees && <NavigationList links={LEADING} {...props} />}
      {oversees && (
        <>
          <h2 className="nav-title">{capabilities.includes('keep-settings') ? 'Instansi' : 'Pengawasan'}</h2>
          <NavigationList links={office} {...props} />
        </>
      )}
      <NavigationList links={[{ href: menuPaths.help, label: 'Bantuan' }]} {...props} />
    </>
  );
}

function NavigationList({ links, current }: { links: readonly Link[]; current: string }) {
  const here = currentLink(current);
  return (
    <ul className="nav-list">
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} aria-current={link.href === here ? 'page' : undefined}>
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The menu entry to which the present page belongs: the longest entry address with which the page's address begins. */
function currentLink(current: string): string | undefined {
  return [...YEAR, ...OFFICE, { href: menuPaths.help }]
    .map(({ href }) => href)
    .filter((href) => current === href || (href !== menuPaths.home && current.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
}
