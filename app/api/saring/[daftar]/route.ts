import { route } from "@/lib/action/server/route";
import { searchedAddress, searchForm } from "@/lib/auth/search-form";
import { typedToken } from "@/lib/auth/server/typed-text";

/** Takes the form of a list that is searched, and leads to the list without a name or number in its address. */
export const POST = route({
  permission: "agency.read-units",
  schema: searchForm,
  answer: (actor, input) =>
    Promise.resolve(
      new Response(null, {
        status: 303,
        headers: {
          location: searchedAddress(input, (text) => typedToken(actor, text)),
          "cache-control": "no-store",
        },
      }),
    ),
});
