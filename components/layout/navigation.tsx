import { menuPaths } from '@/lib/kernel/menu-paths';
import type { GrantedRole } from '@/lib/people/rules/roles';

type Link = { href: string; label: string; for?: readonly GrantedRole[] };
export type NavigationProps = {
  roles: readonly GrantedRole[];
  /** Leads a unit or was named to appraise: the same pages then hold other people's records too. */
  leads: boolean;
  /** Path of the page that is shown. */
  current: string;
};

const YEAR: readonly Link[] = [
  { href: menuPaths.home, label: 'Beranda' },
  { href: menuPaths.skp, label: 'SKP' },
  { href: menuPaths.matrices, label: 'Matriks peran' },
  { href: menuPaths.teams, label: 'Tim kerja' },
  { href: menuPaths.checkIns, label: 'Pemantauan' },
  { href: menuPaths.appraisals, label: 'Penilaian' },
];

/** For whoever leads or oversees a unit. */
const LEADING: readonly Link[] = [
  { href: menuPaths.goals, label: 'Sasaran unit kerja' },
  { href: menuPaths.planning, label: 'Kemajuan perencanaan' },
  { href: menuPaths.achievements, label: 'Capaian unit' },
  { href: menuPaths.bank, label: 'Bank hasil kerja' },
];

const OFFICE: readonly Link[] = [
  { href: menuPaths.people, label: 'Pegawai' },
  { href: menuPaths.units, label: 'Unit kerja' },
  { href: menuPaths.cycles, label: 'Siklus kinerja', for: ['agency-admin', 'auditor'] },
  ...LEADING,
  { href: menuPaths.recaps, label: 'Rekap' },
  { href: menuPaths.roles, label: 'Peran', for: ['agency-admin'] },
  { href: menuPaths.agency, label: 'Pengaturan', for: ['agency-admin'] },
  { href: menuPaths.audit, label: 'Jejak audit', for: ['agency-admin', 'auditor'] },
];

/** The pages of this person: the year for everybody, the office for admins and auditors. Hides nothing that is not guarded by its page. */
export function Navigation(props: NavigationProps) {
  const { roles, leads } = props;
  const oversees = roles.length > 0;
  const year = YEAR.map((link) =>
    link.label === 'SKP' && !leads && !oversees ? { ...link, label: 'SKP saya' } : link,
  );
  const office = OFFICE.filter((link) => !link.for || link.for.some((role) => roles.includes(role)));
  return (
    <>
      <NavigationList links={year} {...props} />
      {leads && !oversees && <NavigationList links={LEADING} {...props} />}
      {oversees && (
        <>
          <h2 className="nav-title">{roles.includes('agency-admin') ? 'Instansi' : 'Pengawasan'}</h2>
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

/** The entry that a page belongs to: the longest address that begins it. */
function currentLink(current: string): string | undefined {
  return [...YEAR, ...OFFICE, { href: menuPaths.help }]
    .map(({ href }) => href)
    .filter((href) => current === href || (href !== menuPaths.home && current.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
}
