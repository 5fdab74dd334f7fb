// Signs a request as Discord or Slack would, with no code of ours: node sign.mjs discord|slack URL SECRET TIMESTAMP, body on standard input.
// For discord SECRET is a PKCS#8 private key in base64. Prints the status and the body of the answer as JSON.
import { createHmac, createPrivateKey, sign } from 'node:crypto';

const [platform, url, secret, timestamp] = process.argv.slice(2);
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const body = Buffer.concat(chunks);

const headers = platform === 'discord'
  ? {
      'Content-Type': 'application/json',
      'X-Signature-Timestamp': timestamp,
      'X-Signature-Ed25519': sign(null, Buffer.concat([Buffer.from(timestamp), body]),
        createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' })).toString('hex'),
    }
  : {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Slack-Request-Timestamp': timestamp,
      'X-Slack-Signature': 'v0=' + createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex'),
    };

const response = await fetch(url, { method: 'POST', headers, body });
console.log(JSON.stringify({ status: response.status, body: await response.text() }));
