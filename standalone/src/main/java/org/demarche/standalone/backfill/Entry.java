package org.demarche.standalone.backfill;

/** One piece of an input: what may become an article, or what is passed over. */
record Entry(Position position, Content content) {}
