// The map of tolls: countries of the world, or the divisions of one country. The table beside it says the same.
import { html } from '../core/html.js';
import { countryName, divisionsOf } from '../core/places.js';
import { language, number, t } from '../core/words.js';
import { aspect, base, Chart, colour, echarts, tip } from './chart.js';
import { band } from './toll.js';

const folder = document.documentElement.dataset.folder;
// Few stand out from none.
const PALEST = 0.35;
const WORLD_ASPECT = 0.82;
let world = null;

function worldMap() {
    world ??= fetch(`${folder}map/world.json`).then((answer) => answer.json());
    return world;
}

/** Asks for what the map needs while the tolls are on their way. */
export function prepare(country) {
    echarts();
    return country ? divisionsOf(country) : worldMap();
}

/** Divisions without an outline carry their names only. */
function drawn(map) {
    return { ...map, features: map.features.filter((feature) => feature.geometry) };
}

/** Latitude halfway between the northernmost and the southernmost point. */
function middle(map) {
    const latitudes = drawn(map).features.flatMap(({ geometry }) => geometry.coordinates.flat(Infinity).filter((_, i) => i % 2 === 1));
    const [least, most] = latitudes.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [90, -90]);
    return (least + most) / 2;
}

/**
 * @param country of which the divisions are shown; null for the world
 * @param tolls by code of country or division
 */
export function TollMap({ country, harm, tolls, label, onChoose }) {
    const option = async (library) => {
        const name = country ?? 'world';
        const map = await prepare(country);
        if (map && !library.getMap(name)) {
            library.registerMap(name, drawn(map));
        }
        return map ? options(library, name, map, country, harm, tolls) : {};
    };
    return html`<${Chart} tall label=${label} option=${option} of=${`${country} ${harm} ${language()} ${JSON.stringify([...tolls])}`}
        onChoose=${(event) => event.name && onChoose(event.name)} />`;
}

function options(library, name, map, country, harm, tolls) {
    const names = new Map(map.features.map(({ properties }) => [properties.code, properties[language()] ?? countryName(properties.code)]));
    const most = Math.max(1, ...[...tolls.values()].map((toll) => toll.best));
    const { tooltip, textStyle } = base();
    return {
        animation: false,
        textStyle,
        tooltip: {
            ...tooltip,
            trigger: 'item',
            formatter: ({ name: code }) => tip(names.get(code) ?? code, tolls.has(code)
                ? `${band(tolls.get(code))} ${t(`harm.${harm}`, { n: tolls.get(code).best })}` : t('map.none'),
            tolls.has(code) ? t('incident.count', { n: tolls.get(code).incidents }) : null),
        },
        visualMap: {
            type: 'continuous', min: 0, max: most, calculable: false, itemWidth: 12, itemHeight: 90, left: 0, bottom: 0,
            text: [number(most), '0'], textStyle: { color: colour('soft') },
            inRange: { color: [library.color.lerp(PALEST, [colour(`${harm.toLowerCase()}-tint`), colour(harm.toLowerCase())]), colour(harm.toLowerCase())] },
        },
        series: [{
            type: 'map', map: name, nameProperty: 'code', selectedMode: false,
            aspectScale: country ? aspect(middle(map)) : WORLD_ASPECT,
            ...(country ? {} : { boundingCoords: [[-170, 80], [180, -57]] }),
            itemStyle: { areaColor: colour('land'), borderColor: colour('line'), borderWidth: 0.7 },
            emphasis: { label: { show: false }, itemStyle: { areaColor: null, borderColor: colour('ink'), borderWidth: 1.5 } },
            data: [...tolls].filter(([, toll]) => toll.best > 0).map(([code, toll]) => ({ name: code, value: toll.best })),
        }],
    };
}
