// @slack/socket-mode and @slack/web-api, unchanged, as a bot. Arguments: the Web API base, the app token, the bot token.
import { SocketModeClient } from '@slack/socket-mode';
import { WebClient } from '@slack/web-api';

const [api, appToken, botToken] = process.argv.slice(2);
const say = (line) => process.stdout.write(line + '\n');
const web = new WebClient(botToken, { slackApiUrl: api + '/' });
const socket = new SocketModeClient({ appToken, clientOptions: { slackApiUrl: api + '/' } });
let connections = 0;
socket.on('connected', () => say(`connected ${++connections}`));
socket.on('slash_commands', async ({ body, ack }) => {
  await ack({ response_type: 'ephemeral', text: `you said ${body.text}` });
});
socket.on('app_mention', async ({ event, ack, retry_num }) => {
  await ack();
  try {
    const sent = await web.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'in the thread' });
    await web.chat.update({ channel: event.channel, ts: sent.ts, text: 'in the thread, edited' });
    const file = await web.filesUploadV2({ channel_id: event.channel, thread_ts: event.ts, filename: 'chart.png', file: Buffer.from('picture') });
    say(`uploaded ${file.ok}`);
  } catch (error) {
    say(`refused ${error.data?.error ?? error}`);
  }
  try {
    await web.chat.postMessage({ channel: 'C0OTHER', text: 'not mine' });
  } catch (error) {
    say(`refused ${error.data.error}`);
  }
});
say(`auth ${(await web.auth.test()).user_id}`);
process.stdin.on('data', () => socket.disconnect().finally(() => process.exit(0)));
await socket.start();
