// Reads a calendar from standard input with ical.js and prints its events as JSON.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
console.log(JSON.stringify(calendar.getAllSubcomponents('vevent').map((part) => {
  const event = new ICAL.Event(part);
  return { uid: event.uid, summary: event.summary, start: event.startDate.toString(), end: event.endDate.toString(), sequence: event.sequence, status: part.getFirstPropertyValue('status'), changed: part.getFirstPropertyValue('last-modified')?.toString() };
})));
