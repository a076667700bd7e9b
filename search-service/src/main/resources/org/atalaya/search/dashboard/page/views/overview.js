// Overview: how many suffered what, when and where, in the region and period that the address names.
import { changed, go, to } from '../core/address.js';
import { useAnswer } from '../core/api.js';
import { html, useEffect } from '../core/html.js';
import { countryName, useDivisionNames } from '../core/places.js';
import { plain } from '../core/text.js';
import { days } from '../core/times.js';
import { number, t } from '../core/words.js';
import { periodsOf, regionsOf } from '../core/tolls.js';
import { Asked } from '../parts/asked.js';
import { ExportMenu, INCIDENTS, SERIES, TOLLS, TOLLS_BY_REGION } from '../parts/export-menu.js';
import { HARMS } from '../parts/figures.js';
import { IncidentRow } from '../parts/incident-row.js';
import { Series } from '../parts/series-chart.js';
import { Trouble, Waiting } from '../parts/states.js';
import { SubscribeLink } from '../parts/subscribe-link.js';
import { band } from '../parts/toll.js';
import { periodName, TollChart } from '../parts/toll-chart.js';
import { prepare, TollMap } from '../parts/toll-map.js';

const REGION = ['country', 'admin1', 'admin2', 'place'];
const MOST_REGIONS = 60;
const NEWEST = 8;
const MOST_INTERVALS = 8;

/** Region and period of the address, as the API's parameters. */
function asked(query, from = 'from', until = 'to') {
    const parameters = new URLSearchParams();
    REGION.forEach((name) => query.getAll(name).forEach((value) => parameters.append(name, value)));
    [['from', from], ['to', until]].filter(([name]) => query.get(name)).forEach(([name, api]) => parameters.set(api, query.get(name)));
    return parameters;
}

export function Overview({ query }) {
    const by = ['day', 'week', 'month'].includes(query.get('by')) ? query.get('by') : 'month';
    const harm = HARMS.includes(query.get('harm')) ? query.get('harm') : 'KILLED';
    const country = query.get('country') ?? query.get('admin1')?.slice(0, 2) ?? null;
    const division = query.getAll('admin1').length === 1 ? query.get('admin1') : null;
    const level = division ? 'admin2' : country ? 'admin1' : 'country';
    useEffect(() => { prepare(country); }, [country]);
    const tolls = useAnswer(`/api/tolls?${withMore(asked(query), { by })}`);
    const regions = useAnswer(`/api/tolls?${withMore(asked(query), { level })}`);
    const newest = useAnswer(`/api/incidents?${withMore(asked(query), { size: NEWEST, sort: 'newest' })}`);
    const series = useAnswer(`/api/series?${withMore(asked(query), { harm })}`);
    const reports = useAnswer(`/api/reports?${withMore(asked(query, 'eventFrom', 'eventTo'), { size: 1 })}`);
    const problem = [tolls, regions, newest, series, reports].map((each) => each.problem).find(Boolean);
    return html`
        <h1 tabindex="-1">${useTitle(query)}</h1>
        <${Asked} query=${query} by=${by} />
        <${Trouble} problem=${problem} />
        ${reports.answer?.total === 0 && tolls.answer?.incidents === 0 && html`<p class="trouble">${t('overview.empty')} <a href=${to('/feeds')}>${t('nav.feeds')}</a></p>`}
        ${tolls.answer ? html`<${Sums} sums=${tolls.answer.tolls} harm=${harm} />` : !problem && html`<${Waiting} />`}
        <p class="byline behind">
            ${tolls.answer && html`<span>${t('overview.incidents', { n: tolls.answer.incidents })}</span>`}
            ${reports.answer && html`<a href=${to('/search', asked(query, 'eventFrom', 'eventTo'))}>${t('overview.reports', { n: reports.answer.total })}</a>`}
            <${SubscribeLink} query=${query} />
        </p>
        <${ExportMenu} files=${[
            [TOLLS, withMore(asked(query), { by })], [TOLLS_BY_REGION, withMore(asked(query), { level })],
            [INCIDENTS, asked(query)], [SERIES, withMore(asked(query), { harm })]]} />
        ${tolls.answer && html`<${OverTime} answer=${tolls.answer} by=${by} harm=${harm} />`}
        ${regions.answer && html`<${Regions} answer=${regions.answer} level=${level} country=${country} division=${division} harm=${harm} />`}
        <div class="halves">
            <section class="block"><h2>${t('overview.series')}</h2>
                <p class="vague">${t('overview.seriesWhy')}</p>
                ${series.answer && html`<${Series} series=${series.answer.series ?? []} harm=${harm} />`}
            </section>
            <section class="block"><h2>${t('overview.newest')}</h2>
                ${newest.answer?.incidents.map((incident) => html`<${IncidentRow} key=${incident.id} incident=${incident} />`)}
                ${newest.answer && html`<p><a href=${to('/incidents', asked(query))}>${t('overview.allIncidents')}</a></p>`}
            </section>
        </div>`;
}

function withMore(parameters, more) {
    Object.entries(more).forEach(([name, value]) => parameters.set(name, value));
    return parameters;
}

function useTitle(query) {
    const divisions = useDivisionNames(query.getAll('admin1'));
    const regions = [...query.getAll('country').map(countryName), ...query.getAll('admin1').map((code) => divisions[code] ?? code)];
    const where = regions.join(', ') || (query.has('place') || query.has('admin2') ? t('overview.chosenRegion') : t('overview.world'));
    const period = days(query.get('from'), query.get('to'));
    return period ? `${where}, ${period}` : where;
}

/** Sums over incidents; a click chooses which harm the rest of the view tells of. */
function Sums({ sums, harm }) {
    const shown = HARMS.filter((each, i) => i < 4 || sums[each]?.high > 0);
    return html`
        <div class="sums">${shown.map((each) => {
            const toll = sums[each] ?? { low: 0, best: 0, high: 0 };
            return html`
                <button class="sum ${each.toLowerCase()}" aria-pressed=${each === harm} onClick=${() => go(changed({ harm: each === 'KILLED' ? '' : each }))}>
                    <span>${t(`harm.${each}`, { n: toll.best })}</span> <b>${number(toll.best)}</b>
                    <small>${toll.high === 0 ? t('overview.none') : toll.low === toll.high ? t('overview.agreed') : t('overview.between', toll)}</small>
                </button>`;
        })}</div>`;
}

function OverTime({ answer, by, harm }) {
    const { rows, vague, undated } = periodsOf(answer, harm);
    const narrow = (period) => go(changed(bounds(by, period)));
    return html`
        <section class="block"><h2>${t('overview.overTime', { harm: t(`harm.${harm}`, { n: 2 }) })}</h2>
            ${rows.length > 0 ? html`
                <${TollChart} rows=${rows} by=${by} harm=${harm} label=${t('overview.chart', { harm: t(`harm.${harm}`, { n: 2 }) })} onChoose=${narrow} />
                <details><summary>${t('map.tableTitle')}</summary><div class="scroll" tabindex="0"><table>
                    <thead><tr><th scope="col">${t('overview.period')}</th><th scope="col" class="number">${t(`harm.${harm}`, { n: 2 })}</th><th scope="col" class="number">${t('overview.incidentsShort')}</th></tr></thead>
                    <tbody>${rows.map((row) => html`<tr>
                        <td><a href=${changed(bounds(by, row.period))}>${periodName(by, row.period)}</a></td><td class="number">${band(row.toll)}</td><td class="number">${number(row.incidents)}</td></tr>`)}
                    </tbody></table></div></details>` : html`<p class="vague">${t('overview.nothing')}</p>`}
            ${vague.length > 0 && html`<${Vague} vague=${vague} by=${by} />`}
            ${undated && html`<p class="vague">${t('overview.undated', { n: undated.incidents, toll: band(undated.toll) })}</p>`}
        </section>`;
}

/** What is known too vaguely for a bar is told, and put on no day. */
function Vague({ vague, by }) {
    return html`
        <p class="vague">${t(`overview.vague.${by}`)}</p>
        <ul class="vague">${vague.slice(0, MOST_INTERVALS).map(({ from, to: until, toll, incidents }) => html`
            <li><a href=${changed({ from, to: until })}>${days(from, until)}</a>: ${band(toll)} <small>${t('incident.count', { n: incidents })}</small></li>`)}
            ${vague.length > MOST_INTERVALS && html`<li>${t('report.moreRows', { n: vague.length - MOST_INTERVALS })}</li>`}
        </ul>`;
}

/** First and last day of a period, and the next finer one. */
function bounds(by, period) {
    const first = period.length === 7 ? `${period}-01` : period;
    const last = new Date(`${first}T00:00:00Z`);
    if (by === 'month') {
        last.setUTCMonth(last.getUTCMonth() + 1, 0);
    } else if (by === 'week') {
        last.setUTCDate(last.getUTCDate() + 6);
    }
    return { from: first, to: last.toISOString().slice(0, 10), by: by === 'day' ? 'day' : { month: 'week', week: 'day' }[by] };
}

/** The map, and the table that says the same; in a division the table goes one level deeper. */
function Regions({ answer, level, country, division, harm }) {
    const rows = regionsOf(answer, harm);
    const divisions = useDivisionNames(country ? [`${country}-`] : []);
    const words = (row) => (level === 'country' ? countryName(row.region) : divisions[row.region] ?? plain(row.name ?? row.region));
    const narrow = (code) => changed({ country: '', admin1: '', admin2: '', [level]: code });
    const known = rows.filter((row) => row.region);
    const unknown = rows.find((row) => !row.region);
    const toll = ({ low, best, high }, incidents) => ({ low, best, high, incidents });
    const onMap = division
        ? answer.tolls[harm] ? [[division, toll(answer.tolls[harm], answer.incidents)]] : []
        : known.map((row) => [row.region, toll(row.toll, row.incidents)]);
    return html`
        <section class="block"><h2>${t('overview.where', { harm: t(`harm.${harm}`, { n: 2 }) })}
            ${country && html` <small><a href=${changed({ country: '', admin1: '', admin2: '', place: '' })}>${t('overview.toWorld')}</a></small>`}</h2>
            <div class="halves">
                <${TollMap} country=${country} harm=${harm} tolls=${new Map(onMap)} label=${t('overview.map')}
                    onChoose=${(code) => code && go(changed({ country: '', admin1: '', admin2: '', [country ? 'admin1' : 'country']: code }))} />
                <div class="scroll" tabindex="0" role="region" aria-label=${t('map.tableTitle')}><table>
                    <thead><tr><th scope="col">${t('filter.region')}</th><th scope="col" class="number">${t(`harm.${harm}`, { n: 2 })}</th><th scope="col" class="number">${t('overview.incidentsShort')}</th></tr></thead>
                    <tbody>
                        ${known.slice(0, MOST_REGIONS).map((row) => html`<tr>
                            <td><a href=${narrow(row.region)}>${words(row)}</a></td><td class="number">${band(row.toll)}</td><td class="number">${number(row.incidents)}</td></tr>`)}
                        ${unknown && html`<tr><td>${t(`overview.unknown.${level}`)}</td><td class="number">${band(unknown.toll)}</td><td class="number">${number(unknown.incidents)}</td></tr>`}
                        ${rows.length === 0 && html`<tr><td colspan="3">${t('overview.nothing')}</td></tr>`}
                    </tbody></table></div>
            </div>
        </section>`;
}
