// Cuts a text at the mentions that stand in it.

/**
 * Pieces of a text that follow each other: each with the mentions that cover it, the longest first, and those that end
 * with it. Offsets that do not lie in the text are left out.
 */
export function pieces(text, mentions) {
    const valid = mentions.filter(({ start, end }) => start >= 0 && end > start && end <= text.length);
    const cuts = [...new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
    const byStart = [...valid].sort((a, b) => a.start - b.start || b.end - a.end);
    const open = [];
    let next = 0;
    const found = [];
    for (let i = 0; i + 1 < cuts.length; i++) {
        const [from, to] = [cuts[i], cuts[i + 1]];
        while (next < byStart.length && byStart[next].start <= from) {
            open.push(byStart[next++]);
        }
        const over = open.filter((mention) => mention.end > from);
        open.splice(0, open.length, ...over);
        found.push({ text: text.slice(from, to), over, ending: over.filter((mention) => mention.end === to) });
    }
    return found;
}
