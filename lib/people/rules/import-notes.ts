import { formatDate } from '../../kernel/dates';
import type { KnownPerson, RegisterSnapshot } from './import-known';
import type { PersonStep } from './import-steps';
import { codeKey, type UnitDraft } from './import-units';

/** What a row changes, in words: first about its unit, then about its person. */
export function notesOf(unit: UnitDraft | undefined, step: PersonStep | undefined, words: UnitNames): string[] {
  return [...(unit ? [unitNote(unit, words)] : []), ...(step ? personNotes(step, words) : [])];
}

/** Names of units. `byId`: the registered code and name. `byCode`: the name in the file, otherwise the registered name. */
export type UnitNames = { byId: ReadonlyMap<string, Named>; byCode: ReadonlyMap<string, string> };
type Named = { code: string; name: string };

export function unitNames(world: RegisterSnapshot, drafts: ReadonlyMap<string, UnitDraft>): UnitNames {
  const known = [...world.units];
  return {
    byId: new Map(known.map(([, unit]) => [unit.id, unit])),
    byCode: new Map([
      ...known.map(([code, { name }]) => [code, name] as const),
      ...[...drafts].flatMap(([code, { name }]) => (name ? [[code, name] as const] : [])),
    ]),
  };
}

function unitNote({ known, name, parentCode, isIndependent }: UnitDraft, { byId, byCode }: UnitNames): string {
  if (!known) return 'unit baru';
  const before = byId.get(known.parentId ?? '');
  const isElsewhere = parentCode !== undefined && codeKey(parentCode) !== codeKey(before?.code ?? '');
  const parent = `${byCode.get(codeKey(parentCode ?? '')) ?? ''} (${parentCode})`;
  const changes = [
    ...(name !== undefined && name !== known.name ? [`nama ${known.name} menjadi ${name}`] : []),
    ...(isElsewhere ? [`induk ${before ? `${before.name} (${before.code})` : 'tidak ada'} menjadi ${parent}`] : []),
    ...(isIndependent !== undefined && isIndependent !== known.isIndependent
      ? [isIndependent ? 'menjadi unit mandiri' : 'bukan lagi unit mandiri']
      : []),
  ];
  return `unit berubah: ${changes.join('; ')}`;
}

function personNotes(step: PersonStep, names: UnitNames): string[] {
  const since = step.fromOn ? ` sejak ${formatDate(step.fromOn)}` : '';
  if (!step.known) return [`pegawai baru${since}`];
  return [...profileNotes(step.known, step), ...placeNotes(step, since, names)];
}

function profileNotes(was: KnownPerson, { changesProfile, person }: PersonStep): string[] {
  if (!changesProfile) return [];
  const { name, grade, identityNumber } = person.profile;
  return [
    ...(was.identityNumber === identityNumber ? [] : [`NIP semula ${was.identityNumber ?? 'kosong'}`]),
    ...(was.name === name ? [] : [`nama semula ${was.name}`]),
    ...(was.grade === grade ? [] : [`golongan ${was.grade ?? 'kosong'} menjadi ${grade ?? 'kosong'}`]),
  ];
}

function placeNotes({ place, known, person, unitCode }: PersonStep, since: string, names: UnitNames): string[] {
  const { post, unitId } = known?.segment ?? {};
  const before = `${post?.name}, ${names.byId.get(unitId ?? '')?.name ?? ''}`;
  const after = `${person.post.name}, ${names.byCode.get(unitCode) ?? unitCode}`;
  if (place === 'begin') return [`penempatan baru${since}: ${after}`];
  if (place === 'move') return [`pindah${since}: dari ${before} ke ${after}`];
  if (place === 'correct') return [`perbaikan penempatan${since}: semula ${before}, menjadi ${after}`];
  if (place === 'head-post') return [`jabatan pimpinan semula ${post?.name}, menjadi ${person.post.name}`];
  return [];
}
