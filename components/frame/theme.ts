/** The cookie that keeps how a person wants the pages: absent means as the device says. */
export const themeCookieName = "tema";

export const THEMES = ["perangkat", "terang", "gelap"] as const;

export type Theme = (typeof THEMES)[number];

export const THEME_LABELS: Readonly<Record<Theme, string>> = {
  perangkat: "Ikuti perangkat",
  terang: "Terang",
  gelap: "Gelap",
};

/** The theme that a cookie or a form names; whatever is not one means as the device says. */
export function themeOf(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? "perangkat";
}
