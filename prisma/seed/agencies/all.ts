import type { CityPlan } from "../plan";
import { bandung } from "./bandung";
import { bukittinggi } from "./bukittinggi";
import { medan } from "./medan";
import { palembang } from "./palembang";
import { surabaya } from "./surabaya";

/** The agencies of the demo: the places that the product's founding texts speak of. */
export const CITY_PLANS: readonly CityPlan[] = [medan, bandung, bukittinggi, surabaya, palembang];
