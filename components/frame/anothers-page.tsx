"use client";

import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";

import { isOfAnSkp, placeShown, type Place } from "./current-page";

const NOWHERE: Place = { anothers: null, from: null };
let place = NOWHERE;
const listeners = new Set<() => void>();

function put(next: Partial<Place>): void {
  place = { ...place, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Keeps a page as the one from which an SKP may be opened next. */
export function keepAsOrigin(pathname: string): void {
  if (!isOfAnSkp(pathname) && place.from !== pathname) put({ from: pathname });
}

/** Where the navigation shows one to be: on somebody else's page where one came from, or nowhere. */
export function useShownPlace(): string | null {
  const pathname = usePathname();
  const now = useSyncExternalStore(
    subscribe,
    () => place,
    () => NOWHERE,
  );
  return placeShown(pathname, now);
}

/** Says that this page of an SKP is about somebody else, so that "SKP saya" is not where one is. */
export function AnothersPage() {
  const pathname = usePathname();
  useEffect(() => {
    put({ anothers: pathname });
    return () => {
      put({ anothers: null });
    };
  }, [pathname]);
  return null;
}
