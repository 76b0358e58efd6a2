declare namespace NodeJS {
  interface ProcessEnv {
    /** Which of its two runtimes Next compiles for; replaced when compiling, and only where it is written like this. */
    readonly NEXT_RUNTIME?: "nodejs" | "edge";
  }
}
