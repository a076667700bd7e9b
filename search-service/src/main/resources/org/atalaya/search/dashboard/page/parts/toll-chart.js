// Tolls over time: a bar for the best figure of each day, week or month, a line for what it may be.
import { html } from '../core/html.js';
import { day, month } from '../core/times.js';
import { language, t } from '../core/words.js';
import { base, Chart, colour, tip } from './chart.js';
import { band } from './toll.js';

const MOST_EMPTY = 400;

export function periodName(by, period) {
    return by === 'month' ? month(period) : by === 'week' ? t('overview.weekOf', { day: day(period) }) : day(period);
}

/** @param rows in their order: period and toll, those without a period left out */
export function TollChart({ rows, by, harm, label, onChoose }) {
    const filled = withGaps(rows, by);
    const option = async () => options(filled, by, harm);
    return html`<${Chart} label=${label} option=${option} of=${`${by} ${harm} ${language()} ${JSON.stringify(rows)}`}
        onChoose=${({ dataIndex }) => filled[dataIndex] && onChoose(filled[dataIndex].period)} />`;
}

function next(by, period) {
    const date = new Date(`${period.length === 7 ? `${period}-01` : period}T00:00:00Z`);
    if (by === 'month') {
        date.setUTCMonth(date.getUTCMonth() + 1);
        return date.toISOString().slice(0, 7);
    }
    date.setUTCDate(date.getUTCDate() + (by === 'week' ? 7 : 1));
    return date.toISOString().slice(0, 10);
}

/** Time without incidents is time too. */
function withGaps(rows, by) {
    const found = new Map(rows.map((row) => [row.period, row]));
    const last = rows.at(-1)?.period;
    const filled = [];
    for (let period = rows[0]?.period; period && period <= last; period = next(by, period)) {
        if (filled.length > MOST_EMPTY) {
            return rows;
        }
        filled.push(found.get(period) ?? { period, toll: { low: 0, best: 0, high: 0 }, incidents: 0 });
    }
    return filled;
}

function options(rows, by, harm) {
    const { axis, tooltip, ...shared } = base();
    return {
        ...shared,
        tooltip: {
            ...tooltip,
            trigger: 'axis',
            axisPointer: { type: 'shadow', shadowStyle: { color: colour('line'), opacity: 0.4 } },
            formatter: ([{ dataIndex }]) => tip(periodName(by, rows[dataIndex].period),
                `${band(rows[dataIndex].toll)} ${t(`harm.${harm}`, { n: rows[dataIndex].toll.best })}`, t('incident.count', { n: rows[dataIndex].incidents })),
        },
        xAxis: { ...axis, type: 'category', data: rows.map(({ period }) => period), axisLabel: { ...axis.axisLabel, formatter: (period) => periodName(by, period).replace(/^\D*(?=\d+ )/, '') }, splitLine: { show: false } },
        yAxis: { ...axis, type: 'value', minInterval: 1 },
        series: [
            { type: 'bar', data: rows.map(({ toll }) => toll.best), itemStyle: { color: colour(harm.toLowerCase()) }, barMaxWidth: 36 },
            { type: 'custom', silent: true, z: 5, data: rows.map(({ toll }, i) => [i, toll.low, toll.high]), encode: { x: 0, y: [1, 2] }, renderItem: whisker },
        ],
    };
}

/** From the lowest to the highest figure; nothing where they are one. */
function whisker(params, api) {
    const [low, high] = [api.value(1), api.value(2)];
    if (low === high) {
        return null;
    }
    const [x, bottom] = api.coord([api.value(0), low]);
    const [, top] = api.coord([api.value(0), high]);
    const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour('ink'), lineWidth: 1.5 } });
    return { type: 'group', children: [line(x, bottom, x, top), line(x - 5, top, x + 5, top), line(x - 5, bottom, x + 5, bottom)] };
}
