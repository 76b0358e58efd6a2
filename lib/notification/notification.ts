/** A message to one person about something that concerns them. */
export interface NotificationView {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** The page where it is dealt with; always one of this application. */
  readonly href: string;
  readonly createdAt: Date;
  readonly isRead: boolean;
}

/** A place in the list of messages: moment and id of the last one shown. */
export interface NotificationPosition {
  readonly createdAt: Date;
  readonly id: string;
}

export interface NotificationPage {
  readonly notifications: readonly NotificationView[];
  /** Where the next page begins, or null on the last one. */
  readonly next: NotificationPosition | null;
}

/** A position as it stands in an address. */
export function positionText(position: NotificationPosition): string {
  return `${String(position.createdAt.getTime())}_${position.id}`;
}

/** The position that an address names; null where it names none, which is the first page. */
export function positionOf(text: string | undefined): NotificationPosition | null {
  const parts = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(text ?? "");
  if (parts?.[1] === undefined || parts[2] === undefined) return null;
  return { createdAt: new Date(Number(parts[1])), id: parts[2] };
}

/** Why a message cannot be opened. */
export interface NotificationRefusal {
  readonly code: "not-found";
}
