import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlantedWorld } from '@/tests/support/world';
import { Random } from './random';
import type { Tally } from './tally';
import { type Serving, Target } from './target';

/** One row of the attack's table: its name and its attack. */
export type Row = { name: string; attack: (field: Field, tally: Tally) => Promise<void> };

const SEED = 20_260_706;

/** The servers and folders of one row. If no folder is named, a server gets its own copy of the planted agency. */
export class Field {
  readonly random = new Random(SEED);
  private readonly folders: string[] = [];
  private readonly targets: Target[] = [];

  constructor(
    private readonly planted: string,
    readonly world: PlantedWorld,
    private readonly size: number,
  ) {}

  /** How many tries this run makes, if a run of the usual size makes `count`. At least 1. */
  triesFor(count: number): number {
    return Math.max(1, Math.round(count * this.size));
  }

  copy(): string {
    const folder = mkdtempSync(join(tmpdir(), 'capaian-attack-'));
    this.folders.push(folder);
    cpSync(this.planted, folder, { recursive: true });
    return folder;
  }

  async serve(serving: Serving & { folder?: string } = {}): Promise<Target> {
    const target = await Target.serve(serving.folder ?? this.copy(), serving);
    this.targets.push(target);
    return target;
  }

  async leave(): Promise<void> {
    await Promise.all(this.targets.map((target) => target.stop('SIGKILL')));
    this.clear();
  }

  clear(): void {
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
  }
}
