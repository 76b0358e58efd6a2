import { anOwner } from "../../builders/db";

/** The owner's connection to the database that this worker's test files share. It ends with the worker. */
export const owner = await anOwner();
