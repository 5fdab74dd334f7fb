// Reads an Atom feed from standard input with rss-parser and prints its items as JSON.
import { readFileSync } from 'node:fs';
import Parser from 'rss-parser';

const feed = await new Parser().parseString(readFileSync(0, 'utf8'));
console.log(JSON.stringify({ title: feed.title, items: feed.items.map(({ id, link, title, isoDate, content }) => ({ id, link, title, isoDate, content })) }));
