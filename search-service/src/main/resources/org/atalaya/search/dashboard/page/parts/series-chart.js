// Running totals by speaker: who said what when. They are never added to anything.
import { to } from '../core/address.js';
import { html } from '../core/html.js';
import { placeName } from '../core/places.js';
import { Foreign, plain } from '../core/text.js';
import { day } from '../core/times.js';
import { language, number, t } from '../core/words.js';
import { base, Chart, colour, tip } from './chart.js';

const COLOURS = ['killed', 'detained', 'displaced', 'disappeared', 'injured', 'abducted'];
const MOST_SHOWN = 6;

export function Series({ series, harm }) {
    const shown = series.filter((each) => each.harm === harm && each.points.length > 0)
        .sort((a, b) => b.points.length - a.points.length).slice(0, MOST_SHOWN);
    if (shown.length === 0) {
        return html`<p class="vague">${t('overview.noSeries')}</p>`;
    }
    return html`
        <${Chart} label=${t('overview.series')} option=${async () => options(shown, harm)} of=${`${harm} ${language()} ${JSON.stringify(shown)}`} />
        <details><summary>${t('map.tableTitle')}</summary>
        <table>
            <thead><tr><th scope="col">${t('overview.speaker')}</th><th scope="col">${t('overview.upTo')}</th><th scope="col" class="number">${t('overview.total')}</th><th scope="col">${t('overview.quote')}</th></tr></thead>
            <tbody>${shown.flatMap((each) => each.points.map((point) => html`
                <tr><td><${Foreign} text=${each.speaker} most=${60} /></td><td>${day(point.day)}</td><td class="number">${number(point.total)}</td>
                    <td><a href=${to(`/reports/${encodeURIComponent(point.report)}`)}><${Foreign} text=${point.quote} most=${120} /></a></td></tr>`))}
            </tbody>
        </table></details>`;
}

function name(series) {
    return [plain(series.speaker).slice(0, 40), series.where && plain(placeName(series.where)).slice(0, 30)].filter(Boolean).join(' · ');
}

function options(shown, harm) {
    const { axis, tooltip, ...shared } = base();
    const names = shown.map((each, i) => (shown.findIndex((other) => name(other) === name(each)) === i ? name(each) : `${name(each)} (${i + 1})`));
    return {
        ...shared,
        grid: { ...shared.grid, top: 56, right: 48 },
        legend: { top: 0, left: 0, type: 'scroll', textStyle: { color: colour('ink') }, data: names },
        tooltip: {
            ...tooltip,
            trigger: 'item',
            formatter: ({ seriesIndex, dataIndex }) => {
                const point = shown[seriesIndex].points[dataIndex];
                return tip(names[seriesIndex], `${day(point.day)}: ${number(point.total)} ${t(`harm.${harm}`, { n: point.total })}`,
                    `${point.change > 0 ? '+' : ''}${number(point.change)}`, `“${plain(point.quote).slice(0, 200)}”`);
            },
        },
        xAxis: { ...axis, type: 'time', splitLine: { show: false }, axisLabel: { ...axis.axisLabel, hideOverlap: true, formatter: (time) => day(new Date(time).toISOString().slice(0, 10)) } },
        yAxis: { ...axis, type: 'value', minInterval: 1 },
        series: shown.map((each, i) => ({
            name: names[i], type: 'line', step: 'end', symbol: ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'][i], symbolSize: 9,
            color: colour(COLOURS[i]), lineStyle: { width: 2 },
            data: each.points.map((point) => [point.day, point.total]),
        })),
    };
}
