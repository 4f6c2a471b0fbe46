package org.demarche.enrich.theme;

import org.demarche.contract.EventRoot;
import org.demarche.contract.Span;

/**
 * Something that is done or said in a text, whoever does it.
 *
 * @param frame the id of the frame in the stance lexicon that its words evoke
 * @param root its PLOVER root
 */
public record Act(String frame, EventRoot root, Span span) {}
