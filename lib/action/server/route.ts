import { unstable_rethrow } from "next/navigation";
import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { signInPath } from "@/lib/auth/public-paths";
import { withTransportSecurity } from "@/lib/auth/server/transport-security";
import { reportFault } from "@/lib/log";
import { env } from "@/lib/env";
import { admit, barredMessage, type Barred, type Demand } from "./admission";
import { declareEntrance } from "./surface";

/** A route handler as `route.ts` files export it. */
export type RouteHandler = (request: NextRequest, context: { params: Promise<unknown> }) => Promise<Response>;

export interface RouteParts<S extends z.ZodType> extends Demand {
  /** Of the path's parameters, the query and a plain form together; each a text, or a list where it is repeated. */
  readonly schema: S;
  /** Makes the answer; what the actor may not see is answered as what is not there (`notFoundAnswer`). */
  readonly answer: (actor: Actor, input: z.output<S>, request: NextRequest) => Promise<Response>;
}

export interface PublicRouteParts<S extends z.ZodType> {
  readonly schema: S;
  readonly answer: (input: z.output<S>, request: NextRequest) => Promise<Response>;
}

function plain(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { "cache-control": "no-store" } });
}

/** For what is not there, or not for this actor: the two look the same. */
export function notFoundAnswer(): Response {
  return plain(404, "not-found", "Tidak ditemukan.");
}

const STATUS: Readonly<Record<Barred["code"], number>> = {
  "signed-out": 401,
  "second-factor": 403,
  forbidden: 403,
};

function barredAnswer(barred: Barred, request: NextRequest): Response {
  const opensPage = request.method === "GET" && (request.headers.get("accept") ?? "").includes("text/html");
  if (barred.code === "signed-out" && opensPage) {
    return new Response(null, { status: 303, headers: { location: signInPath } });
  }
  return plain(STATUS[barred.code], barred.code, barredMessage(barred));
}

/** Whether a changing request comes from a page of this application, as Next itself demands of server actions. */
function isFromHere(request: NextRequest): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const host = request.headers.get("host");
  return origin === new URL(env().APP_URL).origin || new URL(origin).host === host;
}

const PLAIN_FORM = "application/x-www-form-urlencoded";
/** More than any plain form of ours; files come in another kind of form, which the handler reads itself. */
const PLAIN_FORM_BYTES = 64 * 1024;

function textsOf(parameters: URLSearchParams): Record<string, unknown> {
  const texts: Record<string, unknown> = {};
  for (const name of new Set(parameters.keys())) {
    const all = parameters.getAll(name);
    texts[name] = all.length === 1 ? all[0] : all;
  }
  return texts;
}

async function plainFormOf(request: NextRequest): Promise<Record<string, unknown>> {
  const isForm = (request.headers.get("content-type") ?? "").startsWith(PLAIN_FORM);
  const isSmall = Number(request.headers.get("content-length") ?? Number.NaN) <= PLAIN_FORM_BYTES;
  return isForm && isSmall ? textsOf(new URLSearchParams(await request.text())) : {};
}

async function inputOf(request: NextRequest, params: Promise<unknown>): Promise<Record<string, unknown>> {
  return {
    ...textsOf(request.nextUrl.searchParams),
    ...(await plainFormOf(request)),
    ...((await params) as Record<string, unknown> | undefined),
  };
}

/** Routes that take a file are not met by the proxy, which gives all other answers their HSTS (proxy.ts). */
function isPastProxy({ nextUrl }: NextRequest): boolean {
  return nextUrl.pathname.endsWith("unggah");
}

async function guarded(request: NextRequest, work: () => Promise<Response>): Promise<Response> {
  try {
    const answer = await work();
    return isPastProxy(request) ? withTransportSecurity(answer) : answer;
  } catch (error) {
    unstable_rethrow(error);
    const incident = reportFault(error);
    return plain(500, "fault", `Terjadi gangguan pada sistem. Kode gangguan: ${incident}.`);
  }
}

/** Makes a route handler: authenticates, asks the matrix, validates, answers. For bytes; screens have actions. */
export function route<S extends z.ZodType>(parts: RouteParts<S>): RouteHandler {
  const { permission, beforeSecondFactor = false } = parts;
  const entrance: RouteHandler = (request, context) =>
    guarded(request, async () => {
      const admitted = await admit({ permission, beforeSecondFactor });
      if (!admitted.ok) return barredAnswer(admitted.refusal, request);
      if (!isFromHere(request))
        return plain(403, "foreign-origin", "Permintaan tidak berasal dari aplikasi ini.");
      const input = parts.schema.safeParse(await inputOf(request, context.params));
      if (!input.success) return plain(400, "invalid", "Permintaan tidak lengkap atau keliru.");
      return parts.answer(admitted.value, input.data, request);
    });
  return declareEntrance(entrance, {
    kind: "permission",
    permission,
    beforeSecondFactor,
    schema: parts.schema,
  });
}

/** As `route`, for what anybody may ask: health, the answer of an identity provider. */
export function publicRoute<S extends z.ZodType>(parts: PublicRouteParts<S>): RouteHandler {
  const entrance: RouteHandler = (request, context) =>
    guarded(request, async () => {
      const input = parts.schema.safeParse(await inputOf(request, context.params));
      if (!input.success) return plain(400, "invalid", "Permintaan tidak lengkap atau keliru.");
      return parts.answer(input.data, request);
    });
  return declareEntrance(entrance, { kind: "public", schema: parts.schema });
}
