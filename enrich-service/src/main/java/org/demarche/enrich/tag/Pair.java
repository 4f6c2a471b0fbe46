package org.demarche.enrich.tag;

import org.demarche.contract.Span;

/** A directed pair of spans whose stance is asked for. */
public record Pair(Span source, Span target) {}
