'use client';

import { createContext, type ReactNode, use } from 'react';
import { type HelpedField, type HelpedPost, helpFor, type PlanHelp } from '@/lib/skp/rules/field-help';
import type { PlanKind } from '@/lib/skp/rules/plan-kind';

const HelpContext = createContext<PlanHelp>({});

type Props = { post: HelpedPost; kind: PlanKind; children: ReactNode };

/** Gives the fields of an editor their help. The words come with the script: as props they would travel with every page once more. */
export function FieldHelps({ post, kind, children }: Props) {
  return <HelpContext value={helpFor(post, kind)}>{children}</HelpContext>;
}

/** What a field means, why it is asked, and an example; nothing where there is no help for it. */
export function FieldHelp({ of, name }: { of: HelpedField; name: string }) {
  const help = use(HelpContext)[of];
  if (!help) return null;
  return (
    <details className="help">
      <summary>
        Bantuan<span className="visually-hidden">{` tentang ${name}`}</span>
      </summary>
      <p>
        {help.example ? `${help.says} Contoh: ` : help.says}
        {help.example && <em>{help.example}</em>}
      </p>
    </details>
  );
}
