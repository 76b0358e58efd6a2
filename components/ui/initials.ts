/**
 * The first letters of the first two words of a name. Titles before the name ("Dr.", "H.", "Hj.") and whatever follows
 * a comma ("S.Sos., M.AP") are left out: half an office would otherwise be "DR".
 */
export function initialsOf(name: string): string {
  const [bare = ""] = name.split(",");
  const words = bare.split(/\s+/u).filter((word) => word !== "");
  const withoutTitles = words.filter((word) => !word.endsWith("."));
  const chosen = withoutTitles.length > 0 ? withoutTitles : words;
  const letters = chosen.slice(0, 2).map((word) => /\p{L}/u.exec(word)?.[0] ?? "");
  return letters.join("").toLocaleUpperCase("id-ID") || "–";
}
