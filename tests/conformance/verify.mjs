// Checks our own signer with Discord's package: node verify.mjs PUBLIC_KEY_HEX SIGNATURE_HEX TIMESTAMP, body on standard input.
import { verifyKey } from 'discord-interactions';

const [publicKey, signature, timestamp] = process.argv.slice(2);
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
console.log(await verifyKey(Buffer.concat(chunks), signature, timestamp, publicKey));
