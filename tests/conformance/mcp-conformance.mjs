// Runs a server scenario of MCP's own conformance suite: node mcp-conformance.mjs URL SCENARIO. Prints what the suite prints.
import { register } from 'node:module';

// The suite asks for fs.globSync, which Node has from 22 on and these scenarios never call.
const shim = "export * from 'node:fs'; export { default } from 'node:fs'; export const globSync = () => [];";
const hook = `export const resolve = (name, context, next) => name === 'fs' ? { url: ${JSON.stringify('data:text/javascript,' + encodeURIComponent(shim))}, shortCircuit: true } : next(name, context);`;
if (Number(process.versions.node.split('.')[0]) < 22) register(`data:text/javascript,${encodeURIComponent(hook)}`);

const [url, scenario] = process.argv.slice(2);
process.argv.splice(2, 2, 'server', '--url', url, '--scenario', scenario);
await import('./node_modules/@modelcontextprotocol/conformance/dist/index.js');
