// Type-checks what the bot sends to Slack against the types of Slack's own SDK.
// Standard input: [{ "kind": "message" | "modal" | "home" | "blocks", "value": … }]. Prints "ok <count>", or what tsc says.
import { readFileSync } from 'node:fs';
import { typeFaults } from './typecheck.mjs';

const payloads = JSON.parse(readFileSync(0, 'utf8'));
const faults = typeFaults([
  "import type { HomeView, KnownBlock, ModalView } from '@slack/types';",
  "interface Message { response_type?: 'in_channel' | 'ephemeral'; replace_original?: boolean; channel?: string; thread_ts?: string;",
  '  text: string; unfurl_links: false; unfurl_media: false; blocks: KnownBlock[]; }',
  'interface Kinds { message: Message; modal: ModalView; home: HomeView; blocks: KnownBlock[]; }',
], payloads);
process.stdout.write(faults.length === 0 ? `ok ${payloads.length}\n` : faults.join('\n'));
