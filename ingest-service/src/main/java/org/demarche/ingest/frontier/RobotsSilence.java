package org.demarche.ingest.frontier;

/**
 * That nobody could say what a site's robots.txt allows; then nothing is.
 *
 * @param reason a stable word
 * @param lasts whether to ask again would not help
 */
public record RobotsSilence(String reason, boolean lasts) {}
