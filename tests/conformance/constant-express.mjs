// express with discord-interactions, answering every interaction with a constant. Arguments: the public key, and the bytes of the message.
import express from 'express';
import { verifyKeyMiddleware } from 'discord-interactions';

const [publicKey, bytes] = process.argv.slice(2);
const message = { type: 4, data: { content: 'x'.repeat(Math.max(0, bytes - '{"type":4,"data":{"content":""}}'.length)) } };
const app = express();
app.post('/discord/interactions', verifyKeyMiddleware(publicKey), (_, response) => response.send(message));

const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
