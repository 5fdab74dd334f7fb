// Lints an OpenAPI document from standard input by Redocly's recommended rules and prints what they find, one a line.
import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const config = await createConfig({ extends: ['recommended'], rules: { 'info-license': 'off', 'security-defined': 'off', 'no-server-example.com': 'error' } });
const found = await lintFromString({ source: readFileSync(0, 'utf8'), absoluteRef: 'openapi.json', config });
for (const problem of found) {
  console.log(`${problem.severity} ${problem.ruleId} ${problem.location[0]?.pointer ?? ''}: ${problem.message}`);
}
