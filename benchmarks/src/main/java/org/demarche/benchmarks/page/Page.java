package org.demarche.benchmarks.page;

/**
 * A page that is ready to be read.
 *
 * @param html decoded
 * @param url its address, empty if unknown
 */
public record Page(String id, String html, String url) {}
