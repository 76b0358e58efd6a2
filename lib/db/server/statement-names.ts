/** A statement has a name from this time on that it is asked: what is asked once gains nothing and would be kept. */
const ASKED_BEFORE_NAMED = 3;
/** The most that have a name; each connection keeps each of them. */
const MOST_NAMED = 256;
/** The most whose times are counted, before counting begins anew: lists of ids make ever new statements. */
const MOST_COUNTED = 2_048;

/**
 * Names for the statements that a server asks again and again, so that PostgreSQL reads and plans each once per
 * connection. It goes on planning anew where that pays (it compares the costs), and sees by itself when a table has
 * changed.
 *
 * @returns the name of a statement by its text; empty where it has none
 */
export function statementNames(): (statement: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  const asked = new Map<string, number>();
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined) return name;
    if (names.size >= MOST_NAMED) return "";
    const times = (asked.get(sql) ?? 0) + 1;
    if (times < ASKED_BEFORE_NAMED) {
      if (asked.size >= MOST_COUNTED) asked.clear();
      asked.set(sql, times);
      return "";
    }
    asked.delete(sql);
    const next = `selaras_${String(names.size + 1)}`;
    names.set(sql, next);
    return next;
  };
}
