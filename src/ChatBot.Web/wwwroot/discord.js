// Shows the JSON of a Discord message as Discord's client does.
import { element, picture } from "./dom.js";
import { discordText } from "./markup.js";

const ephemeral = 1 << 6;
const styles = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };

/** @param message The message data. @param context The line asked, charts of the answer, and what a press does. */
export function discordMessage(message, context) {
  const only = (message.flags & ephemeral) !== 0;
  return element("div", { class: only ? "message only" : "message" },
    element("div", { class: "invoked" }, element("span", { class: "avatar small you", "aria-hidden": "true" }, "Y"), element("b", {}, "you"), " used ", element("span", { class: "slash" }, context.line)),
    element("div", { class: "row" },
      element("span", { class: "avatar bot", "aria-hidden": "true" }, "C"),
      element("div", { class: "body" },
        element("div", { class: "who" }, element("b", {}, "ChatBot"), element("span", { class: "tag" }, "APP"), element("span", { class: "when" }, context.when)),
        message.content ? element("div", { class: "content" }, ...discordText(message.content)) : null,
        ...(message.embeds ?? []).map(embed => embedOf(embed, context)),
        ...(message.components ?? []).map(row => rowOf(row, context)),
        only ? element("div", { class: "onlyyou" }, "👁 Only you can see this · Dismiss message") : null)));
}

function embedOf(embed, context) {
  const made = element("div", { class: "embed" },
    embed.author ? element("div", { class: "author" }, embed.author.name) : null,
    embed.title ? element("div", { class: "title" }, ...discordText(embed.title)) : null,
    embed.description ? element("div", { class: "description" }, ...discordText(embed.description)) : null,
    embed.fields ? element("div", { class: "fields" }, ...embed.fields.map(field =>
      element("div", { class: field.inline ? "field inline" : "field" },
        element("div", { class: "name" }, ...discordText(field.name)),
        element("div", { class: "value" }, ...discordText(field.value))))) : null,
    embed.image ? picture(embed.image.url, context.charts, embed.title) : null,
    embed.footer ? element("div", { class: "foot" }, embed.footer.text) : null);
  if (embed.color !== undefined) made.style.borderInlineStartColor = `#${embed.color.toString(16).padStart(6, "0")}`;
  return made;
}

function rowOf(row, context) {
  return element("div", { class: "components" }, ...(row.components ?? []).map(component => {
    if (component.type === 2) {
      const button = element("button", { type: "button", class: `button ${styles[component.style] ?? "secondary"}`, disabled: component.disabled === true }, component.emoji?.name ? `${component.emoji.name} ` : null, component.label ?? "");
      button.addEventListener("click", () => component.url ? window.open(component.url, "_blank", "noopener") : context.press(component.custom_id));
      return button;
    }
    const options = [element("option", { value: "" }, component.placeholder ?? "Make a selection"), ...(component.options ?? []).map(option => element("option", { value: option.value }, option.label))];
    const select = element("select", { class: "select", "aria-label": component.placeholder ?? "Make a selection" }, ...options);
    select.addEventListener("change", () => select.value && context.press(select.value));
    return select;
  }));
}
