// The playground: the address holds the state, the server makes the platforms' own messages, and these are shown side by side.
import { element } from "./dom.js";
import { discordMessage } from "./discord.js";
import { slackMessage } from "./slack.js";
import { complete } from "./completion.js";

const form = document.getElementById("ask");
const screens = document.getElementById("screens");
const notice = document.getElementById("notice");
const shows = { Discord: discordMessage, Slack: slackMessage };
const shownOfLine = 120;
let newest = 0;

/** What a button carries, `1|line` or `1s|line` or `1s|day|line`, as the platform sends it back. */
function pressed(value) {
  const found = /^1(s?)\|(?:\d{4}-\d\d-\d\d\|)?([\s\S]+)$/.exec(value);
  go({ ...state(), q: found ? found[2] : value, asOf: "", v: "", to: found?.[1] ? "channel" : "" });
}

function state() {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries(["q", "asOf", "now", "v", "to"].map(name => [name, asked.get(name) ?? ""]));
}

function query(asked) {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
}

function go(asked) {
  history.pushState(null, "", `/?${query(asked)}`);
  return show();
}

function say(sentence) {
  notice.textContent = sentence ?? "";
  notice.hidden = !sentence;
}

async function show() {
  const asked = state();
  const turn = ++newest;
  for (const name of ["q", "asOf", "now"]) form.elements[name].value = asked[name];
  document.getElementById("plain")?.remove();
  if (!asked.q) {
    screens.hidden = true;
    say(null);
    return;
  }
  let response;
  try {
    response = await fetch(`/playground/answer?${query(asked)}`, { headers: { accept: "application/json" } });
  } catch {
    say("The host does not answer; is it still running?");
    return;
  }
  if (turn !== newest) return;
  if (!response.ok) {
    screens.hidden = true;
    say(await response.text());
    return;
  }
  const data = await response.json();
  if (turn !== newest) return;
  say(data.notice);
  const context = { line: asked.q.length > shownOfLine ? `${asked.q.slice(0, shownOfLine)}…` : asked.q, charts: data.answer.charts ?? [], when: `${asked.now || "Today"} at 12:00`, press: pressed };
  screens.replaceChildren(...[
    ...data.platforms.map(platform => screen(platform.name, platform.message, context)),
    source("Answer as JSON", data.answer),
    permalink(data.permalink),
  ].filter(part => part !== null));
  screens.hidden = false;
}

function screen(name, message, context) {
  const dark = localStorageSafe("dark") !== "no";
  const theme = element("button", { type: "button", class: "theme", "aria-pressed": String(dark) }, "Dark");
  const body = element("div", { class: `chat ${name.toLowerCase()} ${dark ? "dark" : "light"}`, role: "group", "aria-label": `Message on ${name}` }, shows[name]?.(message, context) ?? element("p", {}, "No view for this platform."));
  theme.addEventListener("click", () => {
    const next = !body.classList.contains("dark");
    body.classList.toggle("dark", next);
    body.classList.toggle("light", !next);
    theme.setAttribute("aria-pressed", String(next));
    localStorageSafe("dark", next ? "yes" : "no");
  });
  return element("section", { class: "screen", "aria-label": name }, element("div", { class: "bar" }, element("h2", {}, name), theme), body, source("JSON behind it", message));
}

function source(title, value) {
  return element("details", { class: "source" }, element("summary", {}, title), element("pre", { tabindex: 0 }, JSON.stringify(value, null, 2)));
}

function permalink(address) {
  return address ? element("p", { class: "permalink" }, element("a", { href: address }, "Link to this answer"), ", with its day and the version of the base") : null;
}

function localStorageSafe(key, value) {
  try {
    if (value !== undefined) localStorage.setItem(key, value);
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

form.addEventListener("submit", event => {
  event.preventDefault();
  if (!form.elements.q.value.trim()) {
    say("Type a command, for example /tariff china, or a question in plain words.");
    return;
  }
  go({ q: form.elements.q.value.trim(), asOf: form.elements.asOf.value.trim(), now: form.elements.now.value, v: "", to: "" });
});
for (const name of ["asOf", "now"]) form.elements[name].addEventListener("change", () => form.elements.q.value && form.requestSubmit());
for (const example of document.querySelectorAll(".examples a")) {
  example.addEventListener("click", event => {
    event.preventDefault();
    go({ ...state(), q: example.textContent, v: "", to: "" });
  });
}
window.addEventListener("popstate", show);
complete(form.elements.q, document.getElementById("choices"), () => form.requestSubmit());
show();
