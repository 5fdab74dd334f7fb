// @slack/bolt, unchanged, acknowledging every command with a constant. Arguments: the signing secret, and the bytes of the message.
import bolt from '@slack/bolt';

const [signingSecret, bytes] = process.argv.slice(2);
const message = { text: 'x'.repeat(Math.max(0, bytes - '{"text":""}'.length)) };
const authorize = async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U1' });
const app = new bolt.App({ signingSecret, authorize, endpoints: '/slack/commands' });
app.command(/.*/, async ({ ack }) => ack(message));

const server = await app.start({ port: 0, host: '127.0.0.1' });
console.log(`http://127.0.0.1:${server.address().port}`);
