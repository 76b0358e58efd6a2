import { describe, expect, it } from "vitest";
import { callerAddress, deviceName, shortAddress } from "@/lib/auth/device";

describe("the device of a session", () => {
  it.each([
    [
      "Chrome di Android",
      "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36",
    ],
    [
      "Samsung Internet di Android",
      "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
    ],
    [
      "Safari di iPhone atau iPad",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    ],
    [
      "Chrome di iPhone atau iPad",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1",
    ],
    [
      "Firefox di iPhone atau iPad",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/143.0 Mobile/15E148 Safari/605.1.15",
    ],
    [
      "Edge di Windows",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
    ],
    [
      "Opera di Windows",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0",
    ],
    [
      "Firefox di Windows",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0",
    ],
    [
      "Safari di Mac",
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
    ],
    ["Firefox di Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0"],
    [
      "Chrome di ChromeOS",
      "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    ],
    ["Peramban lain", "curl/8.14.1"],
    ["Peramban lain", ""],
  ])("%s", (name, userAgent) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});

describe("an address as it is shown", () => {
  it.each([
    ["103.28.14.77", "103.28.14.…"],
    ["::ffff:103.28.14.77", "103.28.14.…"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:…"],
    ["", "tidak diketahui"],
    ["unknown", "tidak diketahui"],
  ])("%s is shown as %s", (address, shown) => {
    expect(shortAddress(address)).toBe(shown);
  });
});

describe("the address of the caller", () => {
  it.each([
    ["no proxy: the connection, whatever a header claims", "203.0.113.9", "198.51.100.7", 0, "198.51.100.7"],
    ["no proxy and no header", null, "198.51.100.7", 0, "198.51.100.7"],
    ["one proxy: what it wrote", "198.51.100.7", "10.0.0.2", 1, "198.51.100.7"],
    [
      "one proxy: what the caller wrote before it is hearsay",
      "203.0.113.9, 198.51.100.7",
      "10.0.0.2",
      1,
      "198.51.100.7",
    ],
    ["two proxies", "203.0.113.9,198.51.100.7 , 10.0.0.3", "10.0.0.2", 2, "198.51.100.7"],
    ["fewer entries than proxies: the farthest known", "198.51.100.7", "10.0.0.2", 3, "198.51.100.7"],
    ["one proxy that wrote nothing", null, "10.0.0.2", 1, "10.0.0.2"],
    ["empty entries do not count", "198.51.100.7, ,", "10.0.0.2", 1, "198.51.100.7"],
    ["no proxy and an unknown connection: hearsay stays hearsay", "203.0.113.9", "", 0, ""],
    ["one proxy over an unknown connection", "203.0.113.9, 198.51.100.7", "", 1, "198.51.100.7"],
    ["nothing known at all", null, "", 0, ""],
  ])("%s", (_case, forwarded, connection, proxies, address) => {
    expect(callerAddress(forwarded, connection, proxies)).toBe(address);
  });
});
