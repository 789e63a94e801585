/** z/OS levels known to the rules, the oldest first. Later ones compare as greater texts. */
export const RELEASES = ["V2R1", "V2R2", "V2R3", "V2R4", "V2R5", "V3R1", "V3R2"] as const;

/** A z/OS release level. */
export type Release = (typeof RELEASES)[number];
