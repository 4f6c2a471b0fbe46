package org.demarche.kit.service;

/** A running service. It is made by its composition root, started once, and closed once. */
public interface Service extends AutoCloseable {

    /** Starts to work; returns as soon as the work goes on in threads of its own. */
    void start();

    /** Waits until the service is closed or fails. */
    void await() throws InterruptedException, ServiceFailure;

    /** Stops within its deadline and loses nothing that was acknowledged; a second call waits for the first and changes nothing. */
    @Override
    void close();
}
