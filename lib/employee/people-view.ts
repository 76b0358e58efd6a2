import type { EmployeeKind } from "./employee";
import type { PlacementKind } from "./placement";
import type { StandingKind } from "./standing";

/** What a person does somewhere today. */
export interface PostView {
  readonly kind: PlacementKind;
  readonly isHead: boolean;
  readonly positionName: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** A person in a list. */
export interface PersonRow {
  readonly id: string;
  /** With gelar. */
  readonly name: string;
  readonly number: string | null;
  readonly kind: EmployeeKind;
  readonly golongan: string | null;
  readonly standing: StandingKind;
  /** The own post first; empty for a person without a place today. */
  readonly posts: readonly PostView[];
}

/** 25 people in the order of their names, and where the pages before and after begin. */
export interface PeoplePage {
  readonly people: readonly PersonRow[];
  readonly previous: string | null;
  readonly next: string | null;
}
