// Type-checks what the bot sends to Slack against the types of Slack's own SDK.
// Standard input: [{ "kind": "message" | "modal" | "home" | "blocks", "value": … }]. Prints "ok <count>", or what tsc says.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const payloads = JSON.parse(readFileSync(0, 'utf8'));

// Below this folder, so that the packages are found.
const folder = mkdtempSync(join(here, 'node_modules', '.check-'));
try {
  const source = [
    "import type { HomeView, KnownBlock, ModalView } from '@slack/types';",
    "interface Message { response_type?: 'in_channel' | 'ephemeral'; replace_original?: boolean; channel?: string; thread_ts?: string;",
    '  text: string; unfurl_links: false; unfurl_media: false; blocks: KnownBlock[]; }',
    'interface Kinds { message: Message; modal: ModalView; home: HomeView; blocks: KnownBlock[]; }',
    ...payloads.map(({ kind, value }, index) => `export const p${index}: Kinds[${JSON.stringify(kind)}] = ${JSON.stringify(value)};`),
  ];
  const file = join(folder, 'payloads.ts');
  writeFileSync(file, source.join('\n'));
  const tsc = join(here, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--types', '', file];
  const checked = spawnSync(process.execPath, [tsc, ...options], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  process.stdout.write(checked.status === 0 ? `ok ${payloads.length}\n` : `${checked.stdout}${checked.stderr}${checked.error ?? ''}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
