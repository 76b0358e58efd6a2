const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from an address can be the id of a row at all; the database throws on one that cannot. */
export function isId(text: string): boolean {
  return ID.test(text);
}
