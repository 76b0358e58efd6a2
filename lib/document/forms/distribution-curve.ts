import { PREDIKATS, type PredikatOrganisasi } from "@/lib/evaluation/rating";

/**
 * The shape of the distribution that goes with a predikat organisasi, lowest predikat pegawai first, as the form pictures
 * it (domain §3.4): the greatest share where the guide asks for it, falling off to both sides. A picture, not a measure.
 */
const SHAPES: Readonly<Record<PredikatOrganisasi, readonly number[]>> = {
  istimewa: [4, 8, 18, 52, 100],
  baik: [8, 20, 42, 100, 46],
  butuh_perbaikan: [16, 44, 100, 44, 16],
  kurang: [42, 100, 46, 20, 8],
  sangat_kurang: [100, 52, 26, 10, 2],
};

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** The points of the curve in a picture of the given size, one for each predikat pegawai, lowest first. */
export function curvePoints(predikat: PredikatOrganisasi, width: number, height: number): CurvePoint[] {
  const step = width / PREDIKATS.length;
  return SHAPES[predikat].map((share, index) => ({
    x: step * (index + 0.5),
    y: height - (share / 100) * height,
  }));
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** A smooth line through the points that never overshoots them: flat at each peak and at both ends. */
export function curvePath(points: readonly CurvePoint[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  const slopes = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return 0;
    const [rise, fall] = [point.y - before.y, after.y - point.y];
    return rise * fall <= 0 ? 0 : (after.y - before.y) / (after.x - before.x);
  });
  let path = `M${round(first.x)} ${round(first.y)}`;
  rest.forEach((point, index) => {
    const from = points[index] ?? point;
    const third = (point.x - from.x) / 3;
    path += `C${round(from.x + third)} ${round(from.y + third * (slopes[index] ?? 0))} `;
    path += `${round(point.x - third)} ${round(point.y - third * (slopes[index + 1] ?? 0))} `;
    path += `${round(point.x)} ${round(point.y)}`;
  });
  return path;
}
