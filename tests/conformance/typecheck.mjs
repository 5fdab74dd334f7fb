// Type-checks payloads with the TypeScript compiler; both platforms' checks call it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

// `declarations` are lines of TypeScript that declare an interface Kinds, one member for each kind of payload.
// Returns what tsc says, and nothing where it has no fault to find.
export function typeFaults(declarations, payloads) {
  // Below this folder, so that the packages are found.
  const folder = mkdtempSync(join(here, 'node_modules', '.check-'));
  try {
    const source = [
      ...declarations,
      ...payloads.map(({ kind, value }, index) => `export const p${index}: Kinds[${JSON.stringify(kind)}] = ${JSON.stringify(value)};`),
    ];
    const file = join(folder, 'payloads.ts');
    writeFileSync(file, source.join('\n'));
    const tsc = join(here, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--types', '', file];
    const checked = spawnSync(process.execPath, [tsc, ...options], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    return checked.status === 0 ? [] : [`${checked.stdout}${checked.stderr}${checked.error ?? ''}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
