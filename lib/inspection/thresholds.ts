/**
 * From when on the desk speaks of something. No regulation gives these numbers: each is a choice between finding
 * too little and pointing at what happens by itself, and each is said on the page beside its finding. They are the
 * same for every agency, so that no agency tunes its own inspection away.
 */

/** Of fewer than five people it is no wonder that all are rated alike: the most frequent rating alone gives that. */
export const LEAST_ALIKE = 5;

/** To read five results and seven perilaku of a person takes longer than half a minute. */
export const HASTE_SECONDS = 30;

/** Once or twice in a period somebody may have decided before and only put it down. */
export const LEAST_HASTY = 3;

/** A file that proves the work of one person is his own. */
export const LEAST_SHARERS = 2;

/** Of a sample: more than two hundred files nobody reads one by one. */
export const MOST_SAMPLED = 200;
