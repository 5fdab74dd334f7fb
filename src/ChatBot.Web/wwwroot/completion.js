// Completion of the command line: a list below the field, moved through with the arrow keys, taken with Tab or Enter.
import { element } from "./dom.js";

export function complete(field, list, send) {
  let choices = [];
  let chosen = -1;
  let newest = 0;
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  function close() {
    newest++;
    choices = [];
    chosen = -1;
    list.replaceChildren();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function mark(index) {
    chosen = index;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
    if (index < 0) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    field.setAttribute("aria-activedescendant", `choice-${index}`);
    list.children[index].scrollIntoView({ block: "nearest" });
  }

  function take(index) {
    field.value = choices[index].line;
    chosen = -1;
    field.focus();
    look();
  }

  async function look() {
    const turn = ++newest;
    if (!field.value) {
      close();
      return;
    }
    let found;
    try {
      found = await (await fetch(`/playground/complete?q=${encodeURIComponent(field.value)}`)).json();
    } catch {
      return;
    }
    if (turn !== newest) return;
    // What is marked stays marked where the narrowed list still holds it: the answer to a key may come after the next key.
    const marked = choices[chosen]?.line;
    choices = found;
    list.replaceChildren(...found.map((choice, at) => {
      const item = element("li", { role: "option", id: `choice-${at}`, "aria-selected": "false" }, element("b", {}, choice.label), element("span", {}, choice.note));
      item.addEventListener("mousedown", event => {
        event.preventDefault();
        take(at);
      });
      return item;
    }));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    mark(found.findIndex(choice => choice.line === marked));
  }

  field.addEventListener("input", look);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" && choices.length > 0) mark((chosen + 1) % choices.length);
    else if (event.key === "ArrowUp" && choices.length > 0) mark((chosen - 1 + choices.length) % choices.length);
    else if (event.key === "Tab" && choices.length > 0 && !event.shiftKey) take(Math.max(chosen, 0));
    else if (event.key === "Enter" && chosen >= 0) take(chosen);
    else if (event.key === "Escape" && choices.length > 0) close();
    else if (event.key === "Enter") {
      close();
      event.preventDefault();
      send();
      return;
    } else return;
    event.preventDefault();
  });
}
