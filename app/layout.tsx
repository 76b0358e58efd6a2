import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import type { ReactNode } from "react";

import { themeCookieName, themeOf } from "@/components/frame/theme";

import "./globals.css";

const jakarta = localFont({
  src: "../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
  variable: "--font-jakarta",
  weight: "200 800",
  display: "swap",
});

export const metadata: Metadata = {
  title: { default: "Selaras", template: "%s · Selaras" },
  description: "Pengelolaan kinerja ASN: merencanakan, melaksanakan, menilai, dan memperbaiki kerja.",
  applicationName: "Selaras",
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f6f1" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
};

/** The theme is known before the first byte is sent, so no page flashes and no script has to choose. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookieName)?.value);
  return (
    <html lang="id" data-tema={theme} className={jakarta.variable}>
      <body>{children}</body>
    </html>
  );
}
