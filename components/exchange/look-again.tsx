"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1_500;

/** Brings the page up to date while a job is at work. Without a script a link beside it does. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const looking = setInterval(() => {
      router.refresh();
    }, EVERY_MS);
    return () => {
      clearInterval(looking);
    };
  }, [router]);
  return null;
}
