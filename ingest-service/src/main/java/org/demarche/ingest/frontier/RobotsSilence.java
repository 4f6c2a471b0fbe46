package org.demarche.ingest.frontier;

/**
 * That nobody could say what a site's robots.txt allows; then nothing is. Somebody will be asked again: name servers and slips in
 * a server's configuration pass, too.
 *
 * @param reason a stable word
 */
public record RobotsSilence(String reason) {}
