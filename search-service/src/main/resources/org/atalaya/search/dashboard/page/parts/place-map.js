// Where something happened: an area as wide as it is known, never a false point.
import { html } from '../core/html.js';
import { divisionsOf, placeName } from '../core/places.js';
import { plain } from '../core/text.js';
import { language, t } from '../core/words.js';
import { aspect, base, Chart, colour } from './chart.js';

// UCDP where_prec: how far from its middle the place may be, in kilometres, by the step of the ladder.
const KILOMETRES = { 1: 5, 2: 25, 3: 50 };
const AROUND = 130;
const CORNERS = 48;
const KILOMETRES_OF_DEGREE = 111.2;

export function PlaceMap({ where }) {
    if (!where?.country) {
        return null;
    }
    const label = `${plain(placeName(where))}: ${t(`placePrecision.${where.precision}`)}`;
    const option = async (library) => {
        const map = await divisionsOf(where.country);
        const features = map?.features.filter((feature) => feature.geometry) ?? [];
        if (features.length === 0) {
            return {};
        }
        library.registerMap(`place-${where.country}`, { ...map, features });
        return options(where, features);
    };
    return html`
        <figure class="place">
            <${Chart} label=${label} option=${option} of=${`${JSON.stringify(where)} ${language()}`} />
            <figcaption><bdi>${plain(placeName(where)).slice(0, 200)}</bdi> – ${t(`placePrecision.${where.precision}`)}</figcaption>
        </figure>`;
}

function options(where, features) {
    const isPoint = where.precision <= 3 && where.latitude !== null && where.longitude !== null;
    const shaded = isPoint ? [] : where.precision === 4 && where.admin1 ? [where.admin1] : features.map(({ properties }) => properties.code);
    const names = new Map(features.map(({ properties }) => [properties.code, properties[language()]]));
    return {
        animation: false,
        textStyle: base().textStyle,
        geo: {
            map: `place-${where.country}`, nameProperty: 'code', roam: false, aspectScale: aspect(where.latitude), ...(isPoint ? { boundingCoords: around(where) } : {}), silent: true, layoutCenter: ['50%', '50%'], layoutSize: '96%',
            itemStyle: { areaColor: colour('land'), borderColor: colour('line'), borderWidth: 0.8 },
            label: { show: isPoint, color: colour('soft'), fontSize: 11, formatter: ({ name }) => names.get(name) ?? '' },
            regions: shaded.map((name) => ({ name, itemStyle: { areaColor: colour('killed-tint'), borderColor: colour('killed') } })),
        },
        series: isPoint ? [{
            type: 'custom', coordinateSystem: 'geo', silent: true,
            data: [[where.longitude, where.latitude]],
            renderItem: (params, api) => ({
                type: 'polygon',
                shape: { points: circle(where).map((point) => api.coord(point)) },
                style: { fill: colour('killed'), opacity: 0.55, stroke: colour('killed'), lineWidth: 2 },
            }),
        }] : [],
    };
}

/** The country around the place, wide enough to know where one is. */
function around({ latitude, longitude, precision }) {
    const high = Math.max(AROUND, 4 * KILOMETRES[precision]) / KILOMETRES_OF_DEGREE;
    const wide = high / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
    return [[longitude - wide, latitude + high], [longitude + wide, latitude - high]];
}

function circle({ latitude, longitude, precision }) {
    const high = KILOMETRES[precision] / KILOMETRES_OF_DEGREE;
    const wide = high / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
    return Array.from({ length: CORNERS }, (_, i) => {
        const angle = (2 * Math.PI * i) / CORNERS;
        return [longitude + wide * Math.cos(angle), latitude + high * Math.sin(angle)];
    });
}
