package org.demarche.testsite;

/** A site by its host name: what it answers to each request. Asked by many threads at once. */
public interface Host {

    /** Without a port, in lower case. */
    String name();

    Answer answer(Request request);
}
