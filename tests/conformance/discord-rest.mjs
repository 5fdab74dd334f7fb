// @discordjs/rest, unchanged: posts eight messages to one channel and waits out whatever rate limit it meets.
import { REST, Routes } from 'discord.js';

const [api, token, channel] = process.argv.slice(2);
const rest = new REST({ api, version: '10', retries: 5 }).setToken(token);
rest.on('rateLimited', (info) => process.stdout.write(`limited ${info.global ? 'global' : info.method}\n`));
const sent = await Promise.all(Array.from({ length: 8 }, (_, i) => rest.post(Routes.channelMessages(channel), { body: { content: `message ${i}` } })));
process.stdout.write(`sent ${new Set(sent.map((message) => message.id)).size}\n`);
try {
  await rest.post(Routes.channelMessages(channel), { body: { embeds: [{ title: 'x'.repeat(257) }] } });
} catch (error) {
  process.stdout.write(`refused ${error.code} ${Object.keys(error.rawError.errors).join()}\n`);
}
