// Shows the JSON of a Slack message as Slack's client does.
import { element, picture } from "./dom.js";
import { slackText } from "./markup.js";

/** @param message The message. @param context The line asked, charts of the answer, and what a press does. */
export function slackMessage(message, context) {
  const only = message.response_type === "ephemeral";
  return element("div", { class: only ? "message only" : "message" },
    only ? element("div", { class: "onlyyou" }, "👁 Only visible to you") : null,
    element("div", { class: "row" },
      element("span", { class: "avatar bot", "aria-hidden": "true" }, "C"),
      element("div", { class: "body" },
        element("div", { class: "who" }, element("b", {}, "ChatBot"), element("span", { class: "tag" }, "APP"), element("span", { class: "when" }, context.when)),
        ...(message.blocks?.length ? message.blocks.map(block => blockOf(block, context)) : slackText(message.text ?? "")))));
}

function blockOf(block, context) {
  switch (block.type) {
    case "header": return element("div", { class: "header" }, textOf(block.text));
    case "section": return element("div", { class: "section" },
      element("div", { class: "grow" }, block.text ? textOf(block.text) : null,
        block.fields ? element("div", { class: "fields" }, ...block.fields.map(field => element("div", { class: "field" }, textOf(field)))) : null),
      block.accessory ? elementOf(block.accessory, context) : null);
    case "context": return element("div", { class: "context" }, ...block.elements.map(part => part.type === "image" ? picture(part.image_url, context.charts, part.alt_text) : element("span", {}, ...textNodes(part))));
    case "actions": return element("div", { class: "components" }, ...block.elements.map(part => elementOf(part, context)));
    case "divider": return element("hr");
    case "image": return element("figure", { class: "shown" }, block.title ? element("figcaption", {}, block.title.text) : null, picture(block.image_url, context.charts, block.alt_text));
    case "markdown": return element("div", { class: "section" }, ...slackText(block.text));
    default: return element("div", { class: "context" }, `[${block.type}]`);
  }
}

const textNodes = text => text.type === "mrkdwn" ? slackText(text.text) : [text.text];
const textOf = text => element("div", { class: "said" }, ...textNodes(text));

function elementOf(part, context) {
  switch (part.type) {
    case "button": {
      const button = element("button", { type: "button", class: `button ${part.style ?? ""}` }, part.text.text);
      button.addEventListener("click", () => part.url && !part.value ? window.open(part.url, "_blank", "noopener") : context.press(part.value));
      return button;
    }
    case "overflow":
    case "static_select": {
      const name = part.placeholder?.text ?? "More";
      const select = element("select", { class: part.type === "overflow" ? "select overflow" : "select", "aria-label": name },
        element("option", { value: "" }, part.type === "overflow" ? "⋯" : name), ...part.options.map(option => element("option", { value: option.value }, option.text.text)));
      select.addEventListener("change", () => select.value && context.press(select.value));
      return select;
    }
    case "image": return picture(part.image_url, context.charts, part.alt_text);
    default: return element("span", {}, `[${part.type}]`);
  }
}
