// Reads the two platforms' text formats into nodes. Both are read from left to right; what opens and does not close is text.
import { element, link } from "./dom.js";

const time = seconds => new Date(Number(seconds) * 1000).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }) + " UTC";

const discordMarks = [
  [/^\\([^A-Za-z0-9\s])/u, found => found[1]],
  [/^```(?:\w*\n)?([\s\S]+?)```/, found => element("pre", {}, found[1])],
  [/^`([^`]+)`/, found => element("code", {}, found[1])],
  [/^\[((?:\\.|[^\]\\])+)\]\(<?([^)\s>]+)>?\)/, found => link(found[2], ...inline(found[1], discordMarks))],
  [/^\*\*((?:\\.|[^\\])+?)\*\*/, found => element("strong", {}, ...inline(found[1], discordMarks))],
  [/^__((?:\\.|[^\\])+?)__/, found => element("u", {}, ...inline(found[1], discordMarks))],
  [/^~~((?:\\.|[^\\])+?)~~/, found => element("s", {}, ...inline(found[1], discordMarks))],
  [/^\*((?:\\.|[^\\*])+?)\*/, found => element("em", {}, ...inline(found[1], discordMarks))],
  [/^_((?:\\.|[^\\_])+?)_/, found => element("em", {}, ...inline(found[1], discordMarks))],
  [/^\|\|((?:\\.|[^\\])+?)\|\|/, found => element("span", { class: "spoiler" }, ...inline(found[1], discordMarks))],
  [/^<t:(-?\d+)(?::[a-zA-Z])?>/, found => element("span", { class: "time" }, time(found[1]))],
  [/^https?:\/\/[^\s<>]+/, found => link(found[0], found[0])],
];

const unescaped = text => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const slackMarks = [
  [/^<!date\^(-?\d+)\^[^|>]*(?:\|([^>]*))?>/, found => found[2] ? unescaped(found[2]) : time(found[1])],
  [/^<(https?:[^|>]+)(?:\|([^>]+))?>/, found => link(unescaped(found[1]), ...(found[2] ? inline(found[2], slackMarks) : [unescaped(found[1])]))],
  [/^&(?:lt|gt|amp);/, found => unescaped(found[0])],
  [/^```([\s\S]+?)```/, found => element("pre", {}, unescaped(found[1]))],
  [/^`([^`\n]+)`/, found => element("code", {}, unescaped(found[1]))],
  [/^\*(?=\S)([^*\n]*[^*\s])\*(?![\p{L}\p{N}\u2060])/u, found => element("strong", {}, ...inline(found[1], slackMarks)), true],
  [/^_(?=\S)([^_\n]*[^_\s])_(?![\p{L}\p{N}\u2060])/u, found => element("em", {}, ...inline(found[1], slackMarks)), true],
  [/^~(?=\S)([^~\n]*[^~\s])~(?![\p{L}\p{N}\u2060])/u, found => element("s", {}, ...inline(found[1], slackMarks)), true],
];

// A mark with a third member opens only where no letter stands before it.
function inline(text, marks) {
  const nodes = [];
  let plain = "";
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    let taken = null;
    for (const [pattern, make, wordStart] of marks) {
      const found = wordStart && /[\p{L}\p{N}]$/u.test(text.slice(0, at)) ? null : rest.match(pattern);
      if (found) {
        taken = [found[0].length, make(found)];
        break;
      }
    }
    if (!taken) {
      const whole = String.fromCodePoint(rest.codePointAt(0));
      plain += whole;
      at += whole.length;
      continue;
    }
    if (plain) nodes.push(plain);
    plain = "";
    nodes.push(taken[1]);
    at += taken[0];
  }
  if (plain) nodes.push(plain);
  return nodes;
}

/** Discord's markdown: blocks by line, then marks within the line. */
export function discordText(text) {
  return text.split("\n").map(line => {
    const block = [[/^-# /, "small", "subtext"], [/^### /, "h5", ""], [/^## /, "h4", ""], [/^# /, "h3", ""], [/^> /, "blockquote", ""], [/^[-*] /, "div", "item"]]
      .find(([start]) => start.test(line));
    const rest = block ? line.replace(block[0], "") : line;
    const name = block && !/^h\d/.test(block[1]) ? (block[1] === "small" ? "div" : block[1]) : "div";
    const kind = block ? (/^h\d/.test(block[1]) ? `heading ${block[1]}` : block[2]) : line ? "text" : "text gap";
    return element(name, { class: kind }, ...inline(rest, discordMarks));
  });
}

/** Slack's mrkdwn. */
export function slackText(text) {
  return text.split("\n").map(line => {
    const quoted = line.startsWith("&gt;");
    return element(quoted ? "blockquote" : "div", { class: line ? "text" : "text gap" }, ...inline(quoted ? line.slice(4).trimStart() : line, slackMarks));
  });
}
