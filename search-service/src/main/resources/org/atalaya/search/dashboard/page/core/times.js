// Days and moments in the reader's language. Days are days wherever one is: they are never moved by a time zone.
import { locale } from './words.js';

const ONE_DAY = 86_400_000;

function format(options) {
    return new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...options });
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric' };
const MONTH = { month: 'long', year: 'numeric' };

export function day(text) {
    return format(DAY).format(new Date(`${text}T00:00:00Z`));
}

/** A month as 2023-01, or the whole of a date as 2023-01-01T00:00:00Z. */
export function month(text) {
    return format(MONTH).format(new Date(`${text.slice(0, 7)}-01T00:00:00Z`));
}

/** From and to as exactly as they are known: a whole month is told as a month, a whole year as a year. */
export function days(from, to) {
    if (!from || !to) {
        return from ? `${day(from)} –` : to ? `– ${day(to)}` : '';
    }
    const first = new Date(`${from}T00:00:00Z`);
    const last = new Date(`${to}T00:00:00Z`);
    const next = new Date(last.getTime() + ONE_DAY);
    const isWhole = first.getUTCDate() === 1 && next.getUTCDate() === 1;
    if (isWhole && first.getUTCMonth() === 0 && next.getUTCMonth() === 0) {
        return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
    }
    if (isWhole) {
        return from.slice(0, 7) === to.slice(0, 7) ? month(from) : format(MONTH).formatRange(first, last);
    }
    return from === to ? day(from) : format(DAY).formatRange(first, last);
}

/** A moment, in the reader's own time zone. */
export function moment(text) {
    return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(text));
}

/** How long ago, or how soon, in words. */
export function ago(text, now = Date.now()) {
    const seconds = (new Date(text).getTime() - now) / 1000;
    const units = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];
    const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
    return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** A day so many days before another. */
export function before(text, count) {
    return new Date(new Date(`${text}T00:00:00Z`).getTime() - count * ONE_DAY).toISOString().slice(0, 10);
}

export function today() {
    return new Date().toISOString().slice(0, 10);
}
