import type { StaticImageData } from "next/image";
import type { ReactNode } from "react";

import sprite from "./icons.svg";

export interface IconProps {
  className?: string | undefined;
}

/** The strokes of all icons in one file, which a browser fetches once and keeps. */
const { src } = sprite as StaticImageData;

/**
 * An icon by its name in icons.svg. A page shows a hundred of them, most in the navigation: each is two elements that
 * point at its strokes. As components that draw, they went over the line four times as long, and twice.
 */
export function IconOf({ glyph, className }: IconProps & { glyph: string }): ReactNode {
  return (
    <svg width="24" height="24" aria-hidden="true" className={className}>
      <use href={`${src}#${glyph}`} />
    </svg>
  );
}
