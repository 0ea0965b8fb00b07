'use client';

import { createContext, type ReactNode, use } from 'react';
import { escapeHtml } from '@/lib/paper/markup/escape';
import { type FieldHelp as Help, type HelpedField, helpFor, type PlanHelp } from '@/lib/skp/rules/field-help';
import type { HelpExample } from '@/lib/skp/rules/help-examples';
import type { PlanKind } from '@/lib/skp/rules/plan-kind';

const HelpContext = createContext<PlanHelp>({});

type Props = { example: HelpExample; kind: PlanKind; children: ReactNode };

/**
 * Provides the help texts for the fields of an editor. The texts are in the script, which browsers keep. As props they would be sent again,
 * as data, with every page. `example` chooses the examples for the kind of post.
 */
export function FieldHelps({ example, kind, children }: Props) {
  return <HelpContext value={helpFor(example, kind)}>{children}</HelpContext>;
}

/**
 * What a field means, why it is needed, and an example; nothing if the field has no help. It is made as escaped HTML, because a plan has
 * about thirty helps: as React elements they would be a third of the editor's elements.
 */
export function FieldHelp({ of, name }: { of: HelpedField; name: string }) {
  const help = use(HelpContext)[of];
  if (!help) return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: helpMarkup escapes every word
  return <details className="help" dangerouslySetInnerHTML={{ __html: helpMarkup(help, name) }} />;
}

function helpMarkup({ says, example }: Help, name: string): string {
  const shown = example ? ` Contoh: <em>${escapeHtml(example)}</em>` : '';
  const about = `<span class="visually-hidden"> tentang ${escapeHtml(name)}</span>`;
  return `<summary>Bantuan${about}</summary><p>${escapeHtml(says)}${shown}</p>`;
}
