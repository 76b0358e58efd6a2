/** How near the tree is looked at: so many levels of it, in so many percent of the size of the page's letters. */
export const ZOOM_LEVELS = [1, 2, 3] as const;
export const ZOOM_SIZES = [50, 75, 100, 150] as const;

export interface Zoom {
  readonly levels: (typeof ZOOM_LEVELS)[number];
  readonly size: (typeof ZOOM_SIZES)[number];
}

const USUAL: Zoom = { levels: 2, size: 100 };

/** As the address asks; what it does not say, or says wrongly, as usual. */
export function readZoom(asked: Readonly<Record<string, unknown>>): Zoom {
  return {
    levels: ZOOM_LEVELS.find((one) => String(one) === asked["tingkat"]) ?? USUAL.levels,
    size: ZOOM_SIZES.find((one) => String(one) === asked["besar"]) ?? USUAL.size,
  };
}

/** The query of an address that shows a node, or all roots, so near. */
export function zoomQuery(key: string | null, { levels, size }: Zoom): string {
  const parts = new URLSearchParams({
    ...(key === null ? {} : { pusat: key }),
    ...(levels === USUAL.levels ? {} : { tingkat: String(levels) }),
    ...(size === USUAL.size ? {} : { besar: String(size) }),
  }).toString();
  return parts === "" ? "" : `?${parts}`;
}
