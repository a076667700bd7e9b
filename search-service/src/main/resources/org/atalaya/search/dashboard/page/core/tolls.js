// Reads the answers of /api/tolls.
const NONE = { low: 0, best: 0, high: 0 };

/** Sums by harm over all incidents. */
export function sumsOf(answer) {
    return answer.tolls ?? {};
}

/** One harm by period in their order; apart from them what is known to longer than a period, and what has no date. */
export function periodsOf(answer, harm) {
    const rows = (answer.groups ?? []).map(({ period, tolls, incidents }) => ({ period, toll: tolls[harm] ?? NONE, incidents }));
    const apart = (name) => rows.find(({ period, toll }) => period === name && toll.high > 0);
    return {
        rows: rows.filter(({ period }) => /^\d{4}-/.test(period)).sort((a, b) => (a.period < b.period ? -1 : 1)),
        vague: apart('vague'),
        undated: apart('undated'),
    };
}

/** One harm by region, the most first; a region that is not known is null. */
export function regionsOf(answer, harm) {
    return (answer.groups ?? []).map(({ region, tolls, incidents }) => ({ region, toll: tolls[harm] ?? NONE, incidents }))
        .sort((a, b) => b.toll.best - a.toll.best);
}
