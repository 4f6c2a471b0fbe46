package org.demarche.enrich.theme;

/**
 * Something that speaks for a theme.
 *
 * @param theme its index
 * @param rule the name under which it is reported
 */
record Trigger(int theme, String rule, double weight) {}
