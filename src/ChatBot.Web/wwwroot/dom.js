// Builds elements from text alone, so that nothing in an answer can become markup.

/** An element with attributes and children; a child is a node or a text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, String(value));
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined));
  return made;
}

/** A link that leaves the page; the text alone where the address is none that a browser may open. */
export function link(address, ...children) {
  let parsed;
  try {
    parsed = new URL(address, location.href);
  } catch {
    return element("span", {}, ...children);
  }
  return parsed.protocol === "https:" || parsed.protocol === "http:"
    ? element("a", { href: parsed.href, rel: "noopener noreferrer", target: "_blank" }, ...children)
    : element("span", {}, ...children);
}

/** Only pictures of this host are shown; the policy of the page allows no others. */
export function picture(address, charts, alt) {
  const own = address?.startsWith("attachment://") || !address?.startsWith(location.origin) ? charts[0] : new URL(address).pathname + new URL(address).search;
  return own ? element("img", { src: own, alt, class: "picture", loading: "lazy", width: 900, height: 500 }) : element("span", { class: "picture missing" }, alt ?? "picture");
}
