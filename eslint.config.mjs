import eslint from "@eslint/js";
import { defineConfig } from "eslint/config";
import next from "@next/eslint-plugin-next";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** A file directly in a room of `lib/` is pure; its `server/` touches the world. */
const PURE = ["lib/*/*.ts", "lib/*/catalog/*.ts"];

const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Pure code takes the day from its caller.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Pure code takes the moment from its caller.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Pure code does not draw lots.",
  },
];
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Settings are read in lib/env.ts only.",
};
const status = {
  selector:
    "IfStatement > BinaryExpression[left.property.name='status'][right.type='Literal'][left.object.name=/^(skp|evaluation|objection)$/]",
  message: "Which status may follow which is the workflow's table.",
};

export default defineConfig(
  {
    ignores: [
      "node_modules/",
      "**/.next/",
      ".data/",
      ".cache/",
      "lib/db/generated/",
      "next-env.d.ts",
      "coverage/",
      "test-results/",
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Playwright tells a fixture what it needs by the pattern of its first parameter, which may be empty.
      "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-restricted-syntax": ["error", environment, status],
      // Marked so "only to make it stand out"; used for an identity provider on this very machine alone.
      "@typescript-eslint/no-deprecated": [
        "error",
        { allow: [{ from: "package", package: "openid-client", name: "allowInsecureRequests" }] },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/only-throw-error": "error",
    },
  },
  {
    files: PURE,
    ignores: ["lib/env.ts", "lib/log.ts"],
    rules: { "no-restricted-syntax": ["error", environment, status, ...clock] },
  },
  {
    files: [
      "lib/env.ts",
      "scripts/**",
      "tests/**",
      "prisma/**",
      "*.config.*",
      "*.mjs",
      "proxy.ts",
      "instrumentation.ts",
    ],
    rules: { "no-restricted-syntax": ["error", status] },
  },
  {
    files: ["app/**", "components/**"],
    plugins: { "@next/next": next, "react-hooks": { rules: hooks.rules } },
    rules: {
      ...next.configs.recommended.rules,
      ...next.configs["core-web-vitals"].rules,
      ...hooks.configs.recommended.rules,
    },
  },
  {
    files: ["**/*.mjs", "scripts/**"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        WebAssembly: "readonly",
        crypto: "readonly",
      },
    },
  },
);
