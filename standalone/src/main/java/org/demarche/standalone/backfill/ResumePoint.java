package org.demarche.standalone.backfill;

/**
 * Up to where a back-fill is acknowledged.
 *
 * @param inputs the {@link Inputs#digest} that the position belongs to
 * @param file the input of the position, for people who look into the file
 */
record ResumePoint(String inputs, String file, Position position) {}
