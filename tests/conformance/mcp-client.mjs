// Uses the server as a client would, with MCP's own SDK: node mcp-client.mjs URL, or the command line of a server to start.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [first, ...rest] = process.argv.slice(2);
const transport = first.startsWith('http') ? new StreamableHTTPClientTransport(new URL(first)) : new StdioClientTransport({ command: first, args: rest });
const client = new Client({ name: 'check', version: '1' });
await client.connect(transport);
const { tools } = await client.listTools();
const answer = await client.callTool({ name: 'tariff', arguments: { party: 'china', 'as-of': '2025-10-27' } });
const { resourceTemplates } = await client.listResourceTemplates();
const { contents } = await client.readResource({ uri: 'fact:///party/china' });
await client.close();
console.log(JSON.stringify({
  tools: tools.map((tool) => tool.name),
  readOnly: tools.every((tool) => tool.annotations.readOnlyHint),
  views: tools.find((tool) => tool.name === 'tariff').inputSchema.properties.view.enum,
  rate: answer.structuredContent.facts[0].number,
  text: answer.content[0].text.split('\n')[0],
  template: resourceTemplates[0].uriTemplate,
  party: JSON.parse(contents[0].text).name,
}));
