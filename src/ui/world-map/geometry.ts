/**
 * The world's countries as SVG paths. Shapes: Natural Earth 1:110m by way of world-atlas, public domain.
 * It leaves out the smallest countries (Singapore, Malta, island states): they have a name in lists, and no shape.
 */
import {
  type GeoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
  geoNaturalEarth1,
  geoPath,
} from 'd3-geo';
import type { Feature, MultiPoint, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';

/** West, south, east, north, in degrees; west > east crosses the date line. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

export interface Shape {
  readonly d: string;
  /** A point inside its largest piece. */
  readonly x: number;
  readonly y: number;
  /** The shorter side of its largest piece. */
  readonly size: number;
}

export interface WorldDrawing {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  /** By ISO 3166-1 numeric code. */
  readonly shapes: ReadonlyMap<string, Shape>;
}

const WIDTH = 1000;
const LEAST_HEIGHT = 350;
const MOST_HEIGHT = 850;
/** Without Antarctica, which no question asks for. */
const WHOLE: Extent = [-169, -56, 191, 80];

// JSON's types are wider than TopoJSON's: arrays for pairs, strings for literals.
const topology = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

export function drawWorld(countries: readonly string[], extent: Extent = WHOLE): WorldDrawing {
  const { projection, height } = projectionFor(extent);
  const path = geoPath(projection).digits(1);
  const shapes = new Map<string, Shape>();
  for (const geometry of topology.objects.countries.geometries) {
    const code = String(geometry.id ?? '');
    if (!countries.includes(code)) continue;
    const country = feature(topology, geometry) as Feature;
    const d = path(country);
    const piece = largestPiece(country, path);
    const [x, y] = path.centroid(piece);
    const [[left, top], [right, bottom]] = path.bounds(piece);
    const size = Math.min(right - left, bottom - top);
    if (d && Number.isFinite(x) && Number.isFinite(y)) shapes.set(code, { d, x, y, size });
  }
  return {
    width: WIDTH,
    height,
    land: path(feature(topology, topology.objects.land)) ?? '',
    borders: path(mesh(topology, topology.objects.countries, (a, b) => a !== b)) ?? '',
    shapes,
  };
}

function projectionFor([west, south, east, north]: Extent): { projection: GeoProjection; height: number } {
  const span = east > west ? east - west : east - west + 360;
  const edge: Position[] = [];
  for (let i = 0; i <= 16; i++) {
    const lon = west + (span * i) / 16;
    const lat = south + ((north - south) * i) / 16;
    edge.push([lon, south], [lon, north], [west, lat], [west + span, lat]);
  }
  const points: MultiPoint = { type: 'MultiPoint', coordinates: edge };
  // Turned to the middle, so that a part of the world stands upright and the date line is elsewhere.
  const projection = geoNaturalEarth1()
    .rotate([-(west + span / 2), 0])
    .fitWidth(WIDTH, points);
  const [[, top], [, bottom]] = geoPath(projection).bounds(points);
  const height = Math.round(Math.min(Math.max(bottom - top, LEAST_HEIGHT), MOST_HEIGHT));
  projection.fitExtent(
    [
      [0, 0],
      [WIDTH, height],
    ],
    points,
  );
  projection.clipExtent([
    [-2, -2],
    [WIDTH + 2, height + 2],
  ]);
  return { projection, height };
}

/** France's middle lies in Europe, whatever else belongs to it. */
function largestPiece({ geometry }: Feature, path: GeoPath): GeoPermissibleObjects {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const pieces = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  return pieces.reduce((largest, piece) => (path.area(piece) > path.area(largest) ? piece : largest));
}
