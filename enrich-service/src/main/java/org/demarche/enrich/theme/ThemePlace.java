package org.demarche.enrich.theme;

/**
 * Words of a theme in a text.
 *
 * @param theme the id
 * @param start their first UTF-16 code unit
 * @param end one past their last
 * @param weight what they add to the theme's score, before place and length
 */
public record ThemePlace(String theme, int start, int end, double weight) {}
