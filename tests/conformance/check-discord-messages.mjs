// Checks what the bot sends to Discord against the types of discord-api-types and the validators of @discordjs/builders.
// Standard input: [{ "kind": "message" | "edit" | "response" | "commands", "value": … }]. Prints "ok <count>", or what is wrong.
import { readFileSync } from 'node:fs';
import { ActionRowBuilder, ButtonBuilder, EmbedBuilder, SlashCommandBuilder, StringSelectMenuBuilder, embedLength } from '@discordjs/builders';
import { typeFaults } from './typecheck.mjs';

const payloads = JSON.parse(readFileSync(0, 'utf8'));

// The setters validate; what a builder merely takes over is not looked at.
function checkEmbed(embed) {
  const built = new EmbedBuilder().setTitle(embed.title ?? null).setDescription(embed.description ?? null).setFooter(embed.footer ?? null);
  built.addFields(...(embed.fields ?? []));
  if (embedLength(built.toJSON()) > 6000) throw new Error('an embed of more than 6000 characters');
}

function checkComponent(component) {
  if (component.type === 2) return new ButtonBuilder().setStyle(component.style).setLabel(component.label).setCustomId(component.custom_id);
  if (component.type === 3) return new StringSelectMenuBuilder().setCustomId(component.custom_id).setPlaceholder(component.placeholder).setOptions(component.options);
  throw new Error(`a component of type ${component.type}`);
}

function checkMessage(message) {
  (message.embeds ?? []).forEach(checkEmbed);
  if ((message.components ?? []).length > 5) throw new Error('more than five rows');
  for (const row of message.components ?? []) new ActionRowBuilder().addComponents(row.components.map(checkComponent)).toJSON();
}

function checkCommand(command) {
  const built = new SlashCommandBuilder().setName(command.name).setDescription(command.description);
  const text = (option) => (to) => to.setName(option.name).setDescription(option.description).setRequired(option.required ?? false)
    .addChoices(...(option.choices ?? [])).setAutocomplete(option.autocomplete ?? false);
  const add = (parent, option) => option.type === 4
    ? parent.addIntegerOption((to) => to.setName(option.name).setDescription(option.description).setRequired(option.required ?? false))
    : parent.addStringOption(text(option));
  for (const option of command.options ?? []) {
    if (option.type === 1) {
      built.addSubcommand((sub) => { sub.setName(option.name).setDescription(option.description); (option.options ?? []).forEach((inner) => add(sub, inner)); return sub; });
    } else {
      add(built, option);
    }
  }
  built.toJSON();
}

const checks = { message: checkMessage, edit: checkMessage, response: (response) => response.data && checkMessage(response.data), commands: (commands) => commands.forEach(checkCommand) };
const faults = payloads.flatMap(({ kind, value }, index) => {
  try {
    checks[kind](value);
    return [];
  } catch (fault) {
    return [`payload ${index}: ${fault.message}`];
  }
});

faults.push(...typeFaults([
  "import type * as api from 'discord-api-types/v10';",
  'interface Kinds { message: api.RESTPostAPIChannelMessageJSONBody; edit: api.RESTPatchAPIInteractionOriginalResponseJSONBody;',
  '  response: api.APIInteractionResponse; commands: api.RESTPutAPIApplicationCommandsJSONBody; }',
], payloads));
process.stdout.write(faults.length === 0 ? `ok ${payloads.length}\n` : faults.join('\n'));
