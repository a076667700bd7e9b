// Reads the answers of /api/tolls.
const NONE = { low: 0, best: 0, high: 0 };

/** One harm by period in their order; apart from them what lies in no single period, by its intervals, and what has no date. */
export function periodsOf({ groups, vague }, harm) {
    const found = groups.map(({ period, tolls, incidents }) => ({ period, toll: tolls[harm] ?? NONE, incidents }));
    return {
        rows: found.filter(({ period }) => /^\d{4}-/.test(period)).sort((a, b) => (a.period < b.period ? -1 : 1)),
        vague: vague.filter(({ tolls }) => tolls[harm]).map(({ from, to, tolls, incidents }) => ({ from, to, toll: tolls[harm], incidents })),
        undated: found.find(({ period, toll }) => period === 'undated' && toll.high > 0),
    };
}

/** One harm by region, the most first; the region is null where it is not known so well. */
export function regionsOf({ groups }, harm) {
    return groups.filter(({ tolls }) => tolls[harm])
        .map(({ region, name, tolls, incidents }) => ({ region, name, toll: tolls[harm], incidents }))
        .sort((a, b) => b.toll.best - a.toll.best);
}
