package org.demarche.enrich.tag;

/**
 * The polarity of a text toward one of its words.
 *
 * @param polarity -2 to 2
 * @param score -1 to 1
 */
public record TargetPolarity(int polarity, double score) {}
