package org.demarche.enrich.stance;

import org.demarche.contract.EventRoot;

/** Attitudes that no frame of the data file holds. */
final class Appraisal {

    static final double GOLDSTEIN = 3.5;
    static final double ACCUSE_GOLDSTEIN = -3.5;

    /** The frame of a compound such as "optimistic but cautious". */
    static final Frame FRAME = new Frame(
            "compound",
            EventRoot.SUPPORT,
            1,
            GOLDSTEIN,
            null,
            null,
            false,
            true,
            false,
            true,
            false,
            false,
            true,
            true);

    private Appraisal() {}
}
