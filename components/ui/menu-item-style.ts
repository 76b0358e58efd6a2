/** The line of a menu: a link or a button over the whole width. */
export const menuItemStyle =
  "flex min-h-10 w-full items-center gap-2 rounded-md px-3 py-1.5 text-start text-[0.9375rem] hover:bg-sunken -outline-offset-2 [&_svg]:size-4 [&_svg]:text-ink-soft";
