// @slack/bolt, unchanged. Arguments: "socket" or "http", the Web API base, the bot token, then the app token or the signing secret.
import bolt from '@slack/bolt';

const [mode, api, token, secret] = process.argv.slice(2);
const say = (line) => process.stdout.write(line + '\n');
const clientOptions = { slackApiUrl: api + '/' };
const app = mode === 'socket'
  ? new bolt.App({ token, clientOptions, socketMode: true, appToken: secret })
  : new bolt.App({ token, clientOptions, signingSecret: secret });

app.command('/tariff', async ({ command, ack, client, respond }) => {
  await ack();
  if (command.text === 'form') {
    const input = { type: 'input', block_id: 'who', label: { type: 'plain_text', text: 'Who' }, element: { type: 'plain_text_input', action_id: 'name' } };
    await client.views.open({
      trigger_id: command.trigger_id,
      view: { type: 'modal', callback_id: 'ask', title: { type: 'plain_text', text: 'Ask' }, submit: { type: 'plain_text', text: 'Go' }, blocks: [input] },
    });
    return;
  }
  const button = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' }, value: 'china' };
  await respond({ text: 'rate', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `rate on ${command.text}` } }, { type: 'actions', elements: [button] }] });
});
app.action('more', async ({ ack, action, respond }) => {
  await ack();
  await respond({ replace_original: true, text: `more on ${action.value}` });
});
app.options('party', async ({ ack, payload }) => ack({ options: [{ text: { type: 'plain_text', text: payload.value + '!' }, value: 'china' }] }));
app.view('ask', async ({ ack, view }) => {
  const name = view.state.values.who.name.value;
  await (name === '' ? ack({ response_action: 'errors', errors: { who: 'Say who' } }) : ack());
  say(`asked ${name}`);
});
app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'At home' } }] } });
});
app.event('app_mention', async ({ event, say: reply }) => reply({ text: 'hello', thread_ts: event.ts }));
app.shortcut('check', async ({ ack, shortcut }) => { await ack(); say(`checked ${shortcut.message.text}`); });
app.error(async (error) => say(`error ${error.message}`));

process.stdin.on('data', () => process.exit(0));
if (mode === 'socket') {
  await app.start();
  say('started');
} else {
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  say(`started ${server.address().port}`);
}
