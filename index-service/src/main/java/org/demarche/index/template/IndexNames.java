package org.demarche.index.template;

/** The names to read and write under: aliases, so that an index can be rebuilt behind them. */
public final class IndexNames {

    public static final String ARTICLES = "demarche-articles";
    public static final String STANCES = "demarche-stances";

    private IndexNames() {}
}
