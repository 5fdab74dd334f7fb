// discord.js, unchanged, as a bot on a server that speaks Discord's protocol.
// Arguments: the REST base without its version, and the token. Writes a line for each thing that happened; ends when told "done".
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, REST, Routes, SlashCommandBuilder } from 'discord.js';

const [api, token] = process.argv.slice(2);
const say = (line) => process.stdout.write(line + '\n');
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, version: '10' } });
client.on(Events.Error, (error) => say(`error ${error.message}`));
client.on(Events.ShardResume, () => say('resumed'));
client.once(Events.ClientReady, async () => {
  const rest = new REST({ api, version: '10' }).setToken(token);
  const echo = new SlashCommandBuilder().setName('echo').setDescription('Says it again')
    .addStringOption((option) => option.setName('words').setDescription('What to say').setRequired(true).setAutocomplete(true));
  const slow = new SlashCommandBuilder().setName('slow').setDescription('Thinks first');
  const stored = await rest.put(Routes.applicationCommands(client.application.id), { body: [echo.toJSON(), slow.toJSON()] });
  say(`registered ${stored.map((command) => command.name).join(' ')}`);
  say(`ready ${client.user.username} ${client.guilds.cache.size}`);
});
client.on(Events.InteractionCreate, async (interaction) => {
  try {
    await answer(interaction);
  } catch (error) {
    say(`refused ${error.code}`);
  }
});

async function answer(interaction) {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: interaction.options.getFocused() + '!', value: 'x' }]);
  } else if (interaction.isButton()) {
    await interaction.update({ content: `pressed by ${interaction.user.username}`, components: [] });
  } else if (interaction.commandName === 'slow') {
    await interaction.deferReply({ flags: 64 });
    await interaction.editReply({ content: 'thought', files: [{ attachment: Buffer.from('picture'), name: 'chart.png' }] });
    await interaction.followUp({ content: 'and more', flags: 64 });
  } else {
    const button = new ButtonBuilder().setCustomId('again').setLabel('Again').setStyle(ButtonStyle.Primary);
    await interaction.reply({ content: interaction.options.getString('words'), components: [new ActionRowBuilder().addComponents(button)] });
    say(`reply ${(await interaction.fetchReply()).content}`);
    if (interaction.options.getString('words') === 'twice') {
      await interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body: { type: 4, data: { content: 'again' } }, auth: false });
    }
  }
}

process.stdin.on('data', () => client.destroy().then(() => process.exit(0)));
await client.login(token);
