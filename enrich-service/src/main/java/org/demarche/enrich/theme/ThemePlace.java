package org.demarche.enrich.theme;

import org.demarche.contract.Span;

/**
 * Words of a theme in a text.
 *
 * @param theme the id
 * @param weight what they add to the theme's score, before place and length
 */
public record ThemePlace(String theme, Span span, double weight) {}
