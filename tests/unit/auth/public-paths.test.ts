import { describe, expect, test } from "vitest";
import { isPublicPath, returnPathOf, signInPathFor } from "@/lib/auth/public-paths";

describe("who may open a path without a session", () => {
  test.each([
    "/masuk",
    "/aktivasi",
    "/aktivasi/abc",
    "/lupa-sandi",
    "/atur-sandi",
    "/verifikasi/x",
    "/publik/a/b",
    "/tentang",
    "/api/sehat",
  ])("%s: anybody", (path) => {
    expect(isPublicPath(path)).toBe(true);
  });

  test.each(["/", "", "/pegawai", "/masukan", "/publikasi", "/Masuk", "/pegawai/masuk", "//masuk"])(
    "%s: nobody",
    (path) => {
      expect(isPublicPath(path)).toBe(false);
    },
  );
});

describe("the way back after signing in", () => {
  test("is kept in the address, but not for the home page", () => {
    expect(signInPathFor("/")).toBe("/masuk");
    expect(signInPathFor("/pegawai/1")).toBe("/masuk?kembali=%2Fpegawai%2F1");
  });

  test.each(["/pegawai", "/pegawai/0192-ab", "/unit?buka=1"])("%s is followed", (path) => {
    expect(returnPathOf(path)).toBe(path);
  });

  test.each([
    undefined,
    "",
    "pegawai",
    "//jahat.example",
    "/\\jahat.example",
    "https://jahat.example",
    "/a\\b",
    "/a b",
    "javascript:alert(1)",
    "/masuk",
    "/masuk?x=1",
  ])("%s is not: home instead", (path) => {
    expect(returnPathOf(path)).toBe("/");
  });
});
