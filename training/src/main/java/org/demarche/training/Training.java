package org.demarche.training;

/** How each model is trained: what gave the best macro-F1 by cross-validation, of a few costs tried. */
final class Training {

    static final Trainer TARGET = new Trainer(0.015, 1, 2);
    static final Trainer SPEECH = new Trainer(0.01, 0.5, 2);
    static final Trainer EVENT = new Trainer(0.02, 1, 2);

    private Training() {}
}
